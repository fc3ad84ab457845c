package dev.replyby.rota;

/** Which turns hold worked time and therefore use up a place in the order of turns. */
interface WorkedTurns {
  /** Every turn. */
  WorkedTurns ALL =
      new WorkedTurns() {
        @Override
        public boolean isWorked(long n) {
          return true;
        }

        @Override
        public long between(long first, long until) {
          return until - first;
        }
      };

  /** Whether turn {@code n} holds worked time. */
  boolean isWorked(long n);

  /** How many turns with numbers from {@code first} to before {@code until} hold worked time. */
  long between(long first, long until);
}
