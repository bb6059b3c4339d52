// Conversations: scenarios, the simulation, its timeline.
export type { Box, BoxNote } from './box.ts';
export { dialledUrl } from './dialled-url.ts';
export type { End } from './end.ts';
export type { Flow } from './flow.ts';
export type {
	ActionDetail,
	ActionFieldName,
	ActionKind,
	CallKind,
	NetworkAction,
} from './grammar/actions.ts';
export {
	ACTIONS,
	AT_FIELDS,
	ON_FIELDS,
	actionDetail,
	actionKindsOf,
	isCall,
	isOfNetwork,
} from './grammar/actions.ts';
export type { BoxFieldName } from './grammar/boxes.ts';
export { BOXES } from './grammar/boxes.ts';
export { CLIENT_FIELDS, LINK_FIELDS, SERVER_FIELDS, WHOLE_FIELDS } from './grammar/ends.ts';
export type { FieldTable, FieldUnit, ScenarioField } from './grammar/fields.ts';
export type { ShapeProblem } from './grammar/shape.ts';
export { memberPath } from './grammar/shape.ts';
export type { UnsendableMember } from './grammar/unsendable.ts';
export { unsendableMembers } from './grammar/unsendable.ts';
export type { HerdSetting } from './herd.ts';
export { DEFAULT_HERD, runHerd } from './herd.ts';
export type { Way } from './line.ts';
export type { ConnectionEnding, Outcome } from './outcome.ts';
export { outcomeOf } from './outcome.ts';
export { readScenario } from './read-scenario.ts';
export type { Reconnect } from './reconnect.ts';
export { scenarioSize } from './scenario-size.ts';
export type {
	ClientSetup,
	Link,
	Middlebox,
	Scenario,
	ScriptAction,
	ScriptEvent,
	Scripted,
	ServerSetup,
	When,
} from './scenario.ts';
export { DEFAULT_LINK, DEFAULT_SCENARIO, SCRIPT_ACTORS, SCRIPT_EVENTS } from './scenario.ts';
export type { Segment } from './segment.ts';
export {
	SteppedSimulation,
	continueSimulation,
	simulateScenario,
	startSimulation,
	withAction,
} from './simulate.ts';
export type { Occurrence, Timeline, TimelineEntry, World } from './timeline.ts';
export { entriesBy, worldAt } from './timeline.ts';
export { simulatedTranscript } from './transcript-of.ts';
export type { Unit } from './unit.ts';
export { isTcp, unitsAtClient } from './units-at-client.ts';
export { connectionWayKey } from './units-reading.ts';
export { UnitsReader, unitsOf } from './units.ts';
