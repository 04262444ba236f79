/**
 * How far the answers of rules agree with those that briefs expect. What a brief expects is its
 * author's judgment and no outcome: agreement is no accuracy.
 */
package dyad.agreement;
