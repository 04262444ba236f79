package dyad.reports.excel.nodes;

/** Which outcomes of the draws are the ones that are told. */
@FunctionalInterface
interface AsTold {

  /** Whether an outcome, counted from 1, is the one that is told. */
  Operand told(int draw, int outcome);
}
