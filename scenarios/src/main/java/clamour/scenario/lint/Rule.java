package clamour.scenario.lint;

import clamour.scenario.Scenario;

/// One thing that instructors regret.
interface Rule {

    void check(Scenario scenario, Warnings warnings);
}
