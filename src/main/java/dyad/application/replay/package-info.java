/** A report that somebody has delivered, made again and compared with it byte for byte. */
package dyad.application.replay;
