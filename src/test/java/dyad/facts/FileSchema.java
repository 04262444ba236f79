package dyad.facts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Claim;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Whole;
import dyad.facts.outcomes.Resolutions;
import dyad.facts.records.TextReader;
import dyad.problems.Problems;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import dyad.scenarios.Alternative;
import dyad.scenarios.cases.BriefCases;
import dyad.scenarios.cases.RuleCases;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the JSON Schema of a file that analysts write from the Java types that hold it. */
final class FileSchema {

  private static final int MOST_ABOUT = 3;

  private FileSchema() {}

  /** The schema of a brief as text. */
  static String brief() throws JsonProcessingException {
    return text(Brief.class, "A brief");
  }

  /** The schema of an alternative to a brief as text. */
  static String alternative() throws JsonProcessingException {
    return text(Alternative.class, "An alternative to a brief");
  }

  /** The schema of what came of a brief's questions as text. */
  static String outcomes() throws JsonProcessingException {
    return text(Resolutions.class, "What came of a brief's questions");
  }

  /** The schema of the cases beside a rule as text. */
  static String cases() throws JsonProcessingException {
    return text(RuleCases.class, "The cases of a rule");
  }

  /** The schema of cases on a brief as text. */
  static String briefCases() throws JsonProcessingException {
    return text(BriefCases.class, "Cases on a brief");
  }

  private static String text(Class<?> type, String title) throws JsonProcessingException {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS)
            .without(Option.FLATTENED_OPTIONALS)
            .with(Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS)
            .with(Option.ADDITIONAL_FIXED_TYPES, Option.STANDARD_FORMATS);
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> 0)
        .withDescriptionResolver(scope -> meaning(scope.getType()))
        .withAdditionalPropertiesResolver(FileSchema::others)
        .withCustomDefinitionProvider(new FactDefinition(type == RuleCases.class))
        .withCustomDefinitionProvider(FileSchema::rating)
        .withTypeAttributeOverride(FileSchema::choices)
        .withTypeAttributeOverride(FileSchema::expected)
        .withDefinitionNamingStrategy(new FullNames());
    fields(config.forFields());
    ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(type);
    schema.put("title", title);
    ((ObjectNode) schema.get("properties")).putObject("$schema").put("type", "string");
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new ObjectMapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(schema)
        + "\n";
  }

  private static void fields(SchemaGeneratorConfigPart<FieldScope> fields) {
    fields
        .withRequiredCheck(
            field ->
                on(field, Unstated.class).isEmpty()
                    && field.getRawMember().getType() != Optional.class)
        .withTargetTypeOverridesResolver(FileSchema::present)
        .withDescriptionResolver(FileSchema::meaning)
        .withNumberInclusiveMinimumResolver(
            field -> field.getType().isInstanceOf(List.class) ? null : least(field))
        .withStringPatternResolver(FileSchema::pattern)
        .withStringMaxLengthResolver(
            field -> isText(field) && isName(field) ? TextReader.LONGEST_NAME : null)
        .withArrayUniqueItemsResolver(field -> isList(field, "topics") ? true : null)
        .withArrayMinItemsResolver(field -> isList(field, "about") ? 1 : null)
        .withArrayMaxItemsResolver(field -> isList(field, "about") ? MOST_ABOUT : null)
        .withInstanceAttributeOverride(FileSchema::claims);
  }

  /**
   * Editors offer the claims of the shipped rules. They are examples and no choice: rules beside a
   * brief may have claims of their own, which an editor must not refuse.
   */
  private static void claims(ObjectNode node, FieldScope field, SchemaGenerationContext context) {
    boolean ofFact = field.getDeclaringType().isInstanceOf(Claim.class);
    if (isText(field) && field.getName().equals(ofFact ? "proposition" : "claim")) {
      ArrayNode examples = node.putArray("examples");
      ClaimTable.read(RuleLayers.of(Path.of("rules")), new Problems())
          .keySet()
          .forEach(examples::add);
    }
  }

  /** What an optional field holds when it is there; a number without decimals is an integer. */
  private static List<ResolvedType> present(FieldScope field) {
    if (field.getType().isInstanceOf(double.class) && on(field, Whole.class).isPresent()) {
      return List.of(field.getContext().resolve(Integer.class));
    }
    return field.getType().isInstanceOf(Optional.class)
        ? List.of(field.getContext().getTypeParameterFor(field.getType(), Optional.class, 0))
        : null;
  }

  private static BigDecimal least(FieldScope field) {
    return on(field, AtLeast.class).map(mark -> BigDecimal.valueOf(mark.value())).orElse(null);
  }

  private static String meaning(FieldScope field) {
    return field.isFakeContainerItemScope()
        ? null
        : on(field, Meaning.class).map(Meaning::value).orElse(null);
  }

  private static boolean isList(FieldScope field, String name) {
    return !field.isFakeContainerItemScope() && field.getName().equals(name);
  }

  private static boolean isText(FieldScope field) {
    return field.getType().isInstanceOf(String.class);
  }

  private static boolean isName(FieldScope field) {
    return on(field, Declares.class).isPresent();
  }

  private static String pattern(FieldScope field) {
    if (!isText(field)) {
      return null;
    }
    if (on(field, PartialDate.class).isPresent()) {
      return "^" + Span.WRITTEN.pattern() + "$";
    }
    return on(field, Declares.class)
        .map(Declares::value)
        .map(list -> "^" + TextReader.spelling(list).pattern() + "$")
        .orElse("\\S");
  }

  private static <A extends Annotation> Optional<A> on(FieldScope field, Class<A> annotation) {
    return Optional.ofNullable(field.getRawMember().getAnnotation(annotation));
  }

  private static String meaning(ResolvedType type) {
    Meaning meaning = type.getErasedType().getAnnotation(Meaning.class);
    return meaning == null ? null : meaning.value();
  }

  /** No object may have other fields; a fact has those of its kind besides its own. */
  private static Type others(TypeScope scope) {
    Class<?> type = scope.getType().getErasedType();
    boolean closed = type.isRecord() && type != Fact.class && !Content.class.isAssignableFrom(type);
    return closed ? Void.class : null;
  }

  private static CustomDefinition rating(ResolvedType type, SchemaGenerationContext context) {
    if (!type.isInstanceOf(Rating.class)) {
      return null;
    }
    ObjectNode rating = context.getGeneratorConfig().createObjectNode();
    return new CustomDefinition(
        rating.put("type", "string").put("pattern", "^([A-F][1-6]|" + Rating.GIVEN + ")$"), true);
  }

  /** Editors show these beside the choices. */
  private static void choices(ObjectNode node, TypeScope scope, SchemaGenerationContext context) {
    List<Vocabulary.Choice> choices = Vocabulary.Choice.of(scope.getType().getErasedType());
    if (!choices.isEmpty()) {
      ArrayNode meanings = node.putArray("enumDescriptions");
      choices.forEach(choice -> meanings.add(choice.meaning()));
    }
  }

  /** What an alternative expects is of one question or of one topic, each with its own answers. */
  private static void expected(ObjectNode node, TypeScope scope, SchemaGenerationContext context) {
    if (scope.getType().isInstanceOf(Alternative.Expected.class)) {
      ArrayNode either = node.putArray("oneOf");
      expected(either.addObject(), "question", "topic");
      expected(either.addObject(), "topic", "question");
    }
  }

  private static void expected(ObjectNode branch, String field, String other) {
    branch.putArray("required").add(field);
    ObjectNode properties = branch.putObject("properties").put(other, false);
    ArrayNode answers = properties.putObject("answer").putArray("enum");
    Alternative.Expected.answers(field.equals("question")).forEach(answers::add);
  }

  /** Kinds of fact have choices of the same name: {@code EventForm}, {@code ThreatForm}. */
  private static final class FullNames extends DefaultSchemaDefinitionNamingStrategy {

    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
      Class<?> type = key.getType().getErasedType();
      Class<?> outer = type.getEnclosingClass();
      return (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
    }
  }

  /** A fact is a flat object: it has what all facts have and, by its kind, what this kind has. */
  private static final class FactDefinition implements CustomDefinitionProviderV2 {

    private final boolean ofCases;

    /** The facts of a rule's cases may leave out where they come from. */
    FactDefinition(boolean ofCases) {
      this.ofCases = ofCases;
    }

    @Override
    public CustomDefinition provideCustomSchemaDefinition(
        ResolvedType type, SchemaGenerationContext context) {
      if (!type.isInstanceOf(Fact.class)) {
        return null;
      }
      ObjectNode fact = context.createStandardDefinition(type, this);
      ArrayNode kinds = ((ObjectNode) fact.get("properties")).putObject("kind").putArray("enum");
      ArrayNode required = ofCases ? fact.putArray("required") : (ArrayNode) fact.get("required");
      required.add("kind");
      ArrayNode branches = fact.putArray("allOf");
      for (Vocabulary.Kind kind : Vocabulary.kinds()) {
        kinds.add(kind.name());
        ObjectNode branch = branches.addObject();
        ObjectNode condition = branch.putObject("if");
        condition.putObject("properties").putObject("kind").put("const", kind.name());
        condition.putArray("required").add("kind");
        ResolvedType content = context.getTypeContext().resolve(kind.type());
        branch.set("then", context.createDefinitionReference(content));
      }
      return new CustomDefinition(fact.put("unevaluatedProperties", false));
    }
  }
}
