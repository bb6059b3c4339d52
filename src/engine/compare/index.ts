// Polling, Server-Sent Events and WebSocket beside each other: cost, simulated clients, the verdict.
export type { Arrivals } from './arrivals.ts';
export { arrivalRate } from './arrivals.ts';
export type { TransportId } from './carriage.ts';
export {
	MOST_PARALLEL,
	TRANSPORTS,
	connectsEachRound,
	isPolling,
	roundTripsPerRound,
} from './carriage.ts';
export type { ApplicationExpense, Breakdown, ByteExpense, TwoWay } from './expense.ts';
export {
	APPLICATION_EXPENSES,
	NETWORK_EXPENSES,
	addBreakdowns,
	applicationBothWays,
	applicationBytes,
	scaleTwoWay,
	totalBothWays,
	totalBytes,
} from './expense.ts';
export type { BinSummary, ClientsOptions, ClientsRun } from './clients.ts';
export {
	advanceClients,
	binsPerSecond,
	clientsDone,
	startClients,
	summarizeBins,
} from './clients.ts';
export type { ClosedForm } from './closed-form.ts';
export { closedForm, costsOf } from './closed-form.ts';
export { transportCosts } from './cost.ts';
export type { CoupledOptions, CoupledRun } from './coupled-clients.ts';
export { advanceCoupled, coupledDone, startCoupled } from './coupled-clients.ts';
export { deflateMemory, inflateMemory } from './deflate-memory.ts';
export { writeBytes } from './delivery.ts';
export type { Distribution, DistributionSummary } from './distribution.ts';
export { distributionSummary, shareUpTo } from './distribution.ts';
export type { MessageKind, WireMessage } from './exchange.ts';
export {
	idleMessages,
	messageBytes,
	openingMessages,
	updateMessages,
	upstreamMessages,
} from './exchange.ts';
export { MASKING_KEY_BYTES } from './framing.ts';
export { headBytes } from './header-set.ts';
export { HEADER_SETS, STUDY_COUNTED_BYTES, headerSetOf } from './header-sets.ts';
export { herdPerSecond } from './herd-per-second.ts';
export type { Warning } from './overload.ts';
export { connectionWarnings, linkLag, loadWarnings, pollWarnings } from './overload.ts';
export type { TransportPlan } from './plan.ts';
export { transportPlan, upstreamWrites } from './plan.ts';
export type { CaptureRow, StudyRow, WholeCapture } from './published.ts';
export { captureRows, studyRows, wholeTcpCapture } from './published.ts';
export type { CompareSettingProblem, SettingField } from './read-setting.ts';
export { SETTING_FIELDS, readSetting } from './read-setting.ts';
export type { ClientRound } from './rounds.ts';
export { samplesPerSecond, samplingOf } from './sampling.ts';
export type { ServerQueue } from './server-queue.ts';
export { queueOverBins } from './server-queue.ts';
export type { CompareSetting } from './setting.ts';
export { DEFAULT_SETTING } from './setting.ts';
export type { SimulatedClient } from './simulate-client.ts';
export { firstRounds, simulateClient } from './simulate-client.ts';
export type { Quantity, TurningPoint } from './turning-points.ts';
export { quantityOf, turningPoints, withQuantity } from './turning-points.ts';
export type {
	Candidate,
	CostsByTransport,
	FormsByTransport,
	Verdict,
	VerdictReason,
} from './verdict.ts';
export { allCosts, allForms, asPoisson, judgedForms, verdictOf } from './verdict.ts';
