package dyad.events;

import dyad.facts.Rating;
import dyad.facts.kinds.Domain;
import java.time.LocalDate;

/**
 * An event of a table: who did what to whom, by a code.
 *
 * @param row the row of the table, counted from 1, the headings being the first
 * @param id what it is called
 * @param date when it was
 * @param actor who did it
 * @param target whom it was done to, or with
 * @param code what was done
 * @param domain the domain, as its contexts or else its code tell
 * @param issue what it was about
 * @param place where; may be empty
 * @param origin who reports it
 * @param rating how good the report is
 * @param marking the handling marking; may be empty
 */
public record CodedEvent(
    int row,
    String id,
    LocalDate date,
    String actor,
    String target,
    EventCode code,
    Domain domain,
    String issue,
    String place,
    String origin,
    Rating rating,
    String marking) {}
