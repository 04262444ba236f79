/**
 * What an engine that shares out many briefs needs: folders as they travel, and a brief answered
 * with each of its alternatives.
 */
package dyad.application.sharing;
