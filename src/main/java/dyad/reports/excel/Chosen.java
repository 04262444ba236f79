package dyad.reports.excel;

/** How the draws turn out by what is switched on. */
interface Chosen {

  /** How probable an outcome is, counted from 1. */
  Operand probability(int draw, int outcome);

  /** Whether it is the one that is told. */
  Operand told(int draw, int outcome);
}
