/**
 * What is begun and tried before it is saved: a rule or a brief from a template, a case of a rule
 * from a brief, and what another text of a rule or a table would do to the answers.
 */
package dyad.application.drafts;
