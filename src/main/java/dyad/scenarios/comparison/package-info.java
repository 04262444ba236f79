/** Two situations side by side: which answers differ, from what to what, and because of what. */
package dyad.scenarios.comparison;
