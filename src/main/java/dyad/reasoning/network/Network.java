package dyad.reasoning.network;

import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;

/**
 * Builds the engine's network from watches, without a compiler: patterns go to the engine as its
 * own model, and constraints are evaluated as {@link CompiledExpression}s. So there is nothing to
 * generate, to load or to keep, and no text of a rule ever becomes code.
 */
public final class Network {

  private static final String PACKAGE = "dyad.rules";
  private static final Global<Recorder> RECORDER =
      PatternDSL.globalOf(Recorder.class, PACKAGE, "recorder");

  private Network() {}

  /** A base for sessions; each takes a {@link Recorder} as its global {@code recorder}. */
  public static KieBase of(List<Watch> watches) {
    ModelImpl model = new ModelImpl();
    model.addGlobal(RECORDER);
    watches.forEach(w -> model.addRule(new Joins(w).rule()));
    return KieBaseBuilder.createKieBaseFromModel(model, new KieBaseOption[0]);
  }

  /** One watch on its way into the model. */
  private static final class Joins {

    private final Watch watch;
    private final Map<String, Variable<Object>> variables = new HashMap<>();
    private final List<RuleItemBuilder<?>> items = new ArrayList<>();

    /** What stands for the pattern before. */
    private Variable<?> last = RECORDER;

    Joins(Watch watch) {
      this.watch = watch;
    }

    org.drools.model.Rule rule() {
      watch.patterns().forEach(this::add);
      items.add(this::consequence);
      return PatternDSL.rule(PACKAGE, watch.name()).build(items.toArray(RuleItemBuilder[]::new));
    }

    private void add(Pattern pattern) {
      Variable<Object> own = declare(Shapes.javaClass(pattern.type()), pattern.binding());
      PatternDSL.PatternDefImpl<Object> added = new PatternDSL.PatternDefImpl<>(own);
      if (!items.isEmpty() && Shapes.isEvidence(pattern.type())) {
        added.getItems().add(step(own).item());
      }
      last = own;
      if (Shapes.isFact(pattern.type())) {
        added.getItems().add(seen(pattern.type(), own).item());
      }
      Map<String, Expression> inner = new HashMap<>();
      for (Slot slot : pattern.slots()) {
        if (slot instanceof Slot.Binding binding) {
          Accessor accessor = Accessor.of(pattern.type(), binding.field());
          added.bind(declare(accessor.type(), binding.variable()), accessor);
          inner.put(binding.variable(), new Expression.Field(binding.field(), binding.place()));
        } else {
          Slot.Constraint plain = Terms.plain((Slot.Constraint) slot, inner);
          added.getItems().add(restriction(plain, pattern.type(), own).item());
        }
      }
      items.add(added);
    }

    @SuppressWarnings("unchecked")
    private Variable<Object> declare(Class<?> type, String name) {
      Variable<Object> variable = PatternDSL.declarationOf((Class<Object>) type, name);
      variables.put(name, variable);
      return variable;
    }

    private Variable<?> known(String name) {
      return Optional.ofNullable(variables.get(name))
          .orElseThrow(() -> new IllegalArgumentException("nothing binds " + name));
    }

    private Restriction restriction(Slot.Constraint c, String type, Variable<Object> own) {
      List<String> outer = Terms.variables(c).distinct().toList();
      List<Variable<?>> all = new ArrayList<>(List.of(own));
      outer.forEach(name -> all.add(known(name)));
      Restriction restriction =
          new Restriction(
              type + " " + Terms.text(c, outer),
              all.toArray(Variable[]::new),
              CompiledExpression.of(c, type, name -> 1 + outer.indexOf(name)));
      index(c, type, outer.size()).ifPresent(restriction::setIndex);
      return restriction;
    }

    private Restriction step(Variable<Object> own) {
      return new Restriction("step", new Variable<?>[] {own, last}, Meter::step);
    }

    /** A kind that lasts is seen in the phases that the type of the pattern names. */
    private static Restriction seen(String type, Variable<Object> own) {
      Set<Phase> phases = Shapes.phases(type);
      return new Restriction(
          "seen " + phases,
          new Variable<?>[] {own},
          arguments -> phases.contains(((Content) arguments[0]).setting().timing().phase()));
    }

    /** A field that is equal to a constant or to one variable is looked up, not tried. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Index> index(Slot.Constraint c, String type, int variables) {
      if (c.comparator() != Comparator.EQUAL || !(c.left() instanceof Expression.Field field)) {
        return Optional.empty();
      }
      Accessor accessor = Accessor.of(type, field.name());
      Class kind = accessor.type();
      if (c.right() instanceof Expression.Variable) {
        return Optional.of(
            PatternDSL.betaIndexedBy(
                kind,
                Index.ConstraintType.EQUAL,
                accessor.position(),
                new IndexedAccessor(accessor),
                IdentityAccessor.VALUE,
                Object.class));
      }
      return variables > 0
              || c.right() instanceof Expression.Field
              || c.right() instanceof Expression.Nothing
              || c.right() instanceof Expression.Arithmetic
          ? Optional.empty()
          : Optional.of(
              PatternDSL.alphaIndexedBy(
                  kind,
                  Index.ConstraintType.EQUAL,
                  accessor.position(),
                  accessor,
                  Values.constant(c.right())));
    }

    private ConsequenceImpl consequence() {
      List<Variable<?>> all = new ArrayList<>(List.of(RECORDER));
      watch.patterns().forEach(p -> all.add(known(p.binding())));
      return new ConsequenceImpl(this::tell, all.toArray(Variable[]::new), false, false, "java");
    }

    private void tell(Object... values) {
      Object[] matched = Arrays.copyOfRange(values, 1, values.length);
      watch.telling().tell((Recorder) values[0], matched);
    }
  }
}
