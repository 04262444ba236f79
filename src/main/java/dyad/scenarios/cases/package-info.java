/** Cases beside rules and on briefs: what must come of made-up or changed facts, and what does. */
package dyad.scenarios.cases;
