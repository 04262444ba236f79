/** The claims that rules conclude, and who stands in their roles: what names others is a slip. */
package dyad.checking.claims;
