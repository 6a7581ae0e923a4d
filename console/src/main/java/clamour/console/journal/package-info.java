/// The store of journals: every human act in order, chained by hashes.
/// For services that append and the conductor that reads; SQL of the journal is only here.
/// The database decides who was first: its primary key is the fence, so no lock of ours can fail.
@NullMarked
package clamour.console.journal;

import org.jspecify.annotations.NullMarked;
