/// Who the simulated public is: accounts in communities, their followers, attention, waking hours and personas.
/// Made once from (scenario, number of accounts, seed) and shared by all runs on them; `clamour.flood` and `.reaction`
/// read it.
/// Every account is drawn under its own key, so the population is the same however many threads build it.
///
/// Numbering: the accounts that the scenario names come first. The others follow by attention class and, within it, by
/// community, so that
/// the rows of followers are ordered by class, and an account's class and community follow from ranges. Followers are
/// drawn by geometric
/// gaps through these ranges: a share from the poster's own community (homophily), the rest from everybody.
@NullMarked
package clamour.population;

import org.jspecify.annotations.NullMarked;
