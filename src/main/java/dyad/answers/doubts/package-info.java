/** What is in doubt and how much: facts by themselves, and facts that are decided together. */
package dyad.answers.doubts;
