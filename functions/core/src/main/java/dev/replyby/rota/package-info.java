/**
 * Who is on duty when: layers of members who take turns, covers and absences, resolved to shifts
 * over any window by a pure function, and joined with published hours.
 *
 * <p><b>Handoffs</b> are kept on the wall clock of the layer's zone and become instants as {@code
 * java.time} does it. Hours are counted on that clock too: a twelve-hour night is eleven hours long
 * when the clock is put forward, thirteen when it is put back, and the next turn begins at the same
 * time as ever. A handoff in a gap comes later by the gap; a turn that is empty after that is
 * nobody's. Months are counted from the first handoff: from the 31st, each falls on the 31st or on
 * the last day of a shorter month. GoAlert ({@code schedule/rotation}) hands over by the same
 * rules, except for a handoff in a gap, which it puts at the gap's end.
 *
 * <p><b>Order.</b> Going round the table: every turn that holds worked time goes to the next one
 * who is there. Weights make a cycle of rounds. Who has not joined or has left is passed over; who
 * leaves in the middle of a turn hands the rest to the one who follows.
 *
 * <p><b>Worked turns.</b> A turn uses up a member when the weekly hours or the season of its dates
 * reach into it on the wall clock. Holidays and special days take time out of a turn, or add some
 * to the turn that comes next, but never move a turn from one to another: nobody's plans change
 * because a day off is published, and the count is periodic, so that a turn ten years on is reached
 * by arithmetic. A calendar that has nothing but special days is counted by these: so holidays can
 * be turns of their own.
 *
 * <p><b>Covers</b> belong to a person and a time. The newest wins; who took over may be covered in
 * turn by a newer one. Where the one who took over is away, gone or keeps other hours, nobody is on
 * duty and it is reported; a cover that changes nothing is reported too.
 *
 * <p><b>Layers.</b> The first layer with somebody on duty is called first. Published hours are
 * staffed by the union of all layers, except those that are only told when something goes wrong:
 * else a leader who can always be told would hide every hole.
 */
@NullMarked
package dev.replyby.rota;

import org.jspecify.annotations.NullMarked;
