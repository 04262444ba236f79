package dyad.application.editing.git;

/** By what the changes of files are kept. */
public enum Keeping {
  /** By commits, where a file lies in the work tree of a Git repository that takes it. */
  GIT,
  /** By a journal beside the file, wherever it lies. */
  JOURNAL
}
