package dyad.facts;

import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Word;
import java.util.Optional;

/**
 * A source, described once: whoever saw or said something, who passes it on, or a document.
 *
 * @param name the name by which facts call it, as origin, channel or document
 * @param kind what sort of source
 * @param reliability how reliable it is, A to F (STANAG 2511)
 * @param reason why it is rated so
 * @param interest what stake it has in what it tells
 * @param author who wrote it, of a document
 * @param title its title, of a document
 * @param published when it was published, of a document
 */
@Meaning(value = "a source, described once", noun = "source")
public record SourceNote(
    @Meaning("the name by which facts call it, as origin, channel or document") String name,
    @Meaning("what sort of source") Kind kind,
    @Meaning("how reliable it is, A to F") Optional<Reliability> reliability,
    @Meaning("why it is rated so") Optional<String> reason,
    @Meaning("what stake it has in what it tells") Optional<String> interest,
    @Meaning("who wrote it, of a document") Optional<String> author,
    @Meaning("its title, of a document") Optional<String> title,
    @Meaning("when it was published, of a document") @PartialDate @Unstated String published) {
  /** A date that is unstated is the empty text. */
  public SourceNote {
    published = published == null ? "" : published;
  }

  /** Sorts of source. */
  public enum Kind implements Word {
    @Meaning("a government, its officials and forces")
    OFFICIAL,
    @Meaning("an organisation of states")
    BODY,
    @Meaning("research, a think tank, an academic")
    RESEARCH,
    @Meaning("a newspaper, agency or broadcaster")
    MEDIA,
    @Meaning("media that a state owns or directs")
    STATE_MEDIA,
    @Meaning("a company")
    COMPANY,
    @Meaning("an armed or political group")
    GROUP,
    @Meaning("a person who speaks for nobody else")
    PERSON,
    @Meaning("a text that facts are taken from")
    DOCUMENT
  }

  /** How reliable a source is (STANAG 2511). */
  public enum Reliability implements Word {
    @Meaning("completely reliable")
    A,
    @Meaning("usually reliable")
    B,
    @Meaning("fairly reliable")
    C,
    @Meaning("not usually reliable")
    D,
    @Meaning("unreliable")
    E,
    @Meaning("cannot be judged")
    F;

    @Override
    public String word() {
      return name();
    }
  }
}
