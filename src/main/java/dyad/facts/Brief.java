package dyad.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dyad.facts.kinds.Later;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of facts with their sources, the two powers, an as-of date, and the questions asked of it.
 *
 * @param id the name of the brief's folder
 * @param title its title
 * @param author who wrote it, where stated
 * @param marking the handling marking, where it has one
 * @param scope what it looks at and what it leaves out, where stated
 * @param asOf the date for which it holds
 * @param dyad the two powers
 * @param actors whoever facts are about
 * @param matters what facts are about
 * @param topics the topics, in the order in which reports show them
 * @param sources the originators, channels and documents that facts come from, each described once
 * @param questions the questions
 * @param outlook how things may go on, as the author sees it
 * @param gaps what the author does not know
 * @param facts the facts
 * @param seen from when it is seen
 */
@Meaning("a set of facts on two powers, and the questions asked of it")
public record Brief(
    @JsonIgnore String id,
    @Meaning("its title") String title,
    @Meaning("who wrote it") Optional<String> author,
    @Meaning("the handling marking, shown on every page") Optional<String> marking,
    @Meaning("what it looks at, and what it leaves out") Optional<String> scope,
    @Meaning("the date for which it holds") LocalDate asOf,
    @Meaning("the two powers, in the order in which reports name them") Powers dyad,
    @Meaning("whoever facts are about") List<Actor> actors,
    @Meaning("what facts are about, events among them") List<Matter> matters,
    @Meaning("the topics, in the order in which reports show them") List<Topic> topics,
    @Meaning("the originators, channels and documents that facts come from, each described once")
        @Unstated
        List<SourceNote> sources,
    @Meaning("the questions") List<Question> questions,
    @Meaning("how things may go on, as the author sees it") @Unstated List<Scenario> outlook,
    @Meaning("what the author does not know") @Unstated List<Gap> gaps,
    @Meaning("the facts") List<Fact> facts,
    @JsonIgnore @Later Vantage seen) {

  /** A file says nothing of from when it is seen. */
  public Brief {
    seen = seen == null ? Vantage.ITS_OWN : seen;
  }

  /** A brief that describes no source. */
  public Brief(
      String id,
      String title,
      Optional<String> author,
      Optional<String> marking,
      LocalDate asOf,
      Powers dyad,
      List<Actor> actors,
      List<Matter> matters,
      List<Topic> topics,
      List<Question> questions,
      List<Fact> facts) {
    this(
        id, title, author, marking, asOf, dyad, actors, matters, topics, List.of(), questions,
        facts);
  }

  /** A brief without the author's own words on scope, outlook and gaps. */
  public Brief(
      String id,
      String title,
      Optional<String> author,
      Optional<String> marking,
      LocalDate asOf,
      Powers dyad,
      List<Actor> actors,
      List<Matter> matters,
      List<Topic> topics,
      List<SourceNote> sources,
      List<Question> questions,
      List<Fact> facts) {
    this(
        id,
        title,
        author,
        marking,
        Optional.empty(),
        asOf,
        dyad,
        actors,
        matters,
        topics,
        sources,
        questions,
        List.of(),
        List.of(),
        facts,
        Vantage.ITS_OWN);
  }

  /** The same brief under another id. */
  public Brief named(String other) {
    return copy(other, title, actors, matters, facts);
  }

  /** A hash of all that the brief says, whatever the order of its facts. */
  public String digest() {
    List<Fact> sorted = facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
    return Digest.of(withFacts(sorted));
  }

  /**
   * The topics on which the two powers can meet or part: those of any weight. All where none has
   * any.
   */
  public Set<String> issues() {
    boolean any = topics.stream().anyMatch(t -> t.weight() > 0);
    return topics.stream()
        .filter(t -> t.weight() > 0 || !any)
        .map(Topic::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same brief with other facts. */
  public Brief withFacts(List<Fact> others) {
    return copy(id, title, actors, matters, others);
  }

  /** The same brief under another title. */
  public Brief titled(String other) {
    return copy(id, other, actors, matters, facts);
  }

  /** The same brief under another handling marking, if there is one. */
  public Brief marked(Optional<String> other) {
    return new Brief(
        id, title, author, other, scope, asOf, dyad, actors, matters, topics, sources, questions,
        outlook, gaps, facts, seen);
  }

  /** The same brief, seen from a date; what was not known then is left out once it is composed. */
  public Brief seenFrom(Vantage vantage) {
    Brief moved =
        new Brief(
            id,
            title,
            author,
            marking,
            scope,
            vantage.asOf().orElse(asOf),
            dyad,
            actors,
            matters,
            topics,
            sources,
            questions,
            outlook,
            gaps,
            facts,
            vantage);
    return moved.asOf.equals(asOf)
        ? moved
        : moved.scoped("Seen as of " + moved.asOf + "; the brief's own date is " + asOf + ".");
  }

  /** The same brief, whose scope tells one sentence more. */
  public Brief scoped(String sentence) {
    Optional<String> told = Optional.of(scope.map(s -> s + " " + sentence).orElse(sentence));
    return new Brief(
        id, title, author, marking, told, asOf, dyad, actors, matters, topics, sources, questions,
        outlook, gaps, facts, seen);
  }

  /** The same brief with more actors and matters. */
  public Brief declaring(List<Actor> moreActors, List<Matter> moreMatters) {
    return copy(
        id,
        title,
        Stream.concat(actors.stream(), moreActors.stream()).distinct().toList(),
        Stream.concat(matters.stream(), moreMatters.stream()).distinct().toList(),
        facts);
  }

  private Brief copy(
      String name, String titled, List<Actor> who, List<Matter> what, List<Fact> told) {
    return new Brief(
        name, titled, author, marking, scope, asOf, dyad, who, what, topics, sources, questions,
        outlook, gaps, told, seen);
  }

  /** The names of the topics, in order. */
  public List<String> topicNames() {
    return topics.stream().map(Topic::name).toList();
  }

  /** What facts are seen against: the powers, the date, and what is part of what. */
  public Background background() {
    return Background.of(this);
  }

  /**
   * The two powers, in the order in which reports name them.
   *
   * @param first the one
   * @param second the other
   */
  @Meaning("the two powers")
  public record Powers(
      @Meaning("the one") @Names(Names.Declared.ACTOR) String first,
      @Meaning("the other") @Names(Names.Declared.ACTOR) String second) {

    /** Both, in that order. */
    public List<String> both() {
      return List.of(first, second);
    }
  }
}
