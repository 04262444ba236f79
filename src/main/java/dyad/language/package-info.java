/**
 * What can be told of any place in a rule file while it is being written: what stands there, what
 * could, what it means, where it comes from, and what else would change with it.
 *
 * <p>Free of any protocol: {@link dyad.lsp} hands it to editors, {@link dyad.web} to the page.
 */
package dyad.language;
