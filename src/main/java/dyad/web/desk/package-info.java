/** The briefs of the folder that is served, each with its rules, its answers and what is edited. */
package dyad.web.desk;
