/** Papers that can be looked at before they are taken away, made of the very bytes that are. */
package dyad.web.preview;
