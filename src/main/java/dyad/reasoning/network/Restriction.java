package dyad.reasoning.network;

import org.drools.model.Constraint;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.ModelComponent;

/** A constraint of a pattern, as the engine takes it. */
final class Restriction extends AbstractSingleConstraint {

  private final Variable<?>[] variables;
  private final CompiledExpression formula;

  /**
   * A restriction.
   *
   * @param id what it says; where two say the same of the same, the engine tests it once
   * @param variables the pattern's own variable, and those that other patterns bind
   */
  Restriction(String id, Variable<?>[] variables, CompiledExpression formula) {
    super(id, PredicateInformation.EMPTY_PREDICATE_INFORMATION);
    this.variables = variables.clone();
    this.formula = formula;
  }

  /** The same as an item of a pattern. */
  PatternDSL.PatternItem<Object> item() {
    return new Item(this);
  }

  private boolean holds(Object... arguments) {
    return (boolean) formula.of(arguments);
  }

  @Override
  public Variable<?>[] getVariables() {
    return variables.clone();
  }

  @Override
  public PredicateN getPredicate() {
    return this::holds;
  }

  @Override
  public Predicate1<?> getPredicate1() {
    return this::holds;
  }

  @Override
  public Predicate2<?, ?> getPredicate2() {
    return this::holds;
  }

  @Override
  public Predicate3<?, ?, ?> getPredicate3() {
    return this::holds;
  }

  @Override
  public Predicate4<?, ?, ?, ?> getPredicate4() {
    return this::holds;
  }

  @Override
  public Predicate5<?, ?, ?, ?, ?> getPredicate5() {
    return this::holds;
  }

  @Override
  public boolean isEqualTo(ModelComponent other) {
    return other instanceof Restriction r
        && getExprId().equals(r.getExprId())
        && ModelComponent.areEqualInModel(variables, r.variables);
  }

  @Override
  public Constraint negate() {
    throw new UnsupportedOperationException("only positive patterns reach the engine");
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Constraint replaceVariable(Variable before, Variable after) {
    throw new UnsupportedOperationException("only rules reach the engine");
  }

  private static final class Item extends PatternDSL.PatternExprImpl<Object> {

    private final Restriction restriction;

    Item(Restriction restriction) {
      super(restriction.getExprId(), null);
      this.restriction = restriction;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Constraint asConstraint(PatternDSL.PatternDefImpl pattern) {
      return restriction;
    }
  }
}
