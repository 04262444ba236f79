/**
 * The language server: editors ask by the Language Server Protocol, and are told what the check,
 * the vocabulary and the rules say.
 *
 * <p>Nothing is known here of rules; {@link dyad.language} tells it free of the protocol.
 */
package dyad.lsp;
