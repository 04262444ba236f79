package dyad.web;

import java.util.Map;

/** What is kept of the edits of a brief, read by nothing of the program that keeps it. */
interface EditHistory {

  /** What a fact says that is gone. */
  String GONE = "";

  /** What each change made a fact say, as "id: mark", by the change's number. */
  Map<Integer, String> kept() throws Exception;

  /** The history leads from the first version to what the file says now, without a gap. */
  void isWithoutGap() throws Exception;

  /** What a fact was made to say. */
  static String said(String id, String mark) {
    return id + ": " + mark;
  }
}
