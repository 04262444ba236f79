package dyad.reports.excel.nodes;

/** How the draws turn out by what is switched on. */
public interface Chosen extends AsTold {

  /** How probable an outcome is, counted from 1. */
  Operand probability(int draw, int outcome);
}
