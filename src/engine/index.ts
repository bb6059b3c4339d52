// The only entry to the engine: all that the rest of the site may import, by topic. Code outside the engine
// imports only this file. The engine is plain TypeScript without a DOM, a clock or randomness of its own.
// Bytes, times, random seeds and the DEFLATE codec are arguments; problems are returned as data.

// Limits of input; looking into values from outside; numbers as people type them; binary search.
export { LIMITS } from './limits.ts';
export { atOnce } from './at-once.ts';
export { isRecord, ownMembers, ownValue } from './own-value.ts';
export { halfWidth, typedNumber } from './typed-number.ts';
export { lastAtMost, leading, partitionPoint } from './partition-point.ts';

// Bytes: edits, hex, Base64, UTF-8, SHA-1 with its trace, fresh arrays.
export type { Bytes } from './bytes/bytes.ts';
export { NO_BYTES, latin1Bytes, latin1Text, sameBytes } from './bytes/bytes.ts';
export { uint16 } from './bytes/network-order.ts';
export type { Edit } from './bytes/edit.ts';
export { applyEdit, diffBytes, invertEdit } from './bytes/edit.ts';
export { hexByte, hexLines, hexText } from './bytes/hex.ts';
export type { HexProblemKind, HexReading } from './bytes/hex-reading.ts';
export { readHex } from './bytes/hex-reading.ts';
export { BASE64_ALPHABET, decodeBase64, encodeBase64 } from './bytes/base64.ts';
export type { Base64Group } from './bytes/base64-groups.ts';
export { sha1 } from './bytes/sha1.ts';
export { SHA1_BLOCK_BYTES, SHA1_ROUNDS } from './bytes/sha1-rounds.ts';
export type { Sha1FunctionName } from './bytes/sha1-trace.ts';
export { sha1Block, sha1Round, sha1Trace } from './bytes/sha1-trace.ts';
export { joinBytes } from './bytes/join.ts';
export { scanHex } from './bytes/hex-scan.ts';
export type { TextProblem, UnlocatedProblem } from './bytes/text-problem.ts';
export { locateFaults, MOST_PROBLEMS } from './bytes/text-problem.ts';
export { UTF8_START, utf8FaultOf, utf8Run } from './bytes/utf8.ts';
export type { Utf8Character } from './bytes/utf8-text.ts';
export { decodeUtf8, encodeUtf8, isLowSurrogate, utf8Characters } from './bytes/utf8-text.ts';
export { textBeginning, textUpTo } from './bytes/text-beginning.ts';
export { freshBytes } from './bytes/fresh-bytes.ts';
export { gatheredBytes } from './bytes/growing-payload.ts';

// JSON with the places of its values and of its first error.
export type { JsonNode, JsonProblem, TextRange } from './json/json-text.ts';
export { readJson } from './json/json-text.ts';
export { lineAndColumn, locatePath } from './json/json-location.ts';

// Ranges, fields and diagnoses; the rules, and how receivers react to a breach.
export type { BitRange } from './report/range.ts';
export { bitRange, byteRange, bytesOfRange, contains, intersects } from './report/range.ts';
export type { Field } from './report/field.ts';
export type { Bound, Rule, RuleGroup, RuleLevel } from './report/rule.ts';
export { RULE_GROUPS } from './report/rule.ts';
export { frameCausesOf } from './report/frame-causes.ts';
export { FRAME_RULES } from './report/frame-rules.ts';
export { HANDSHAKE_RULES } from './report/handshake-rules.ts';
export { MESSAGE_RULES } from './report/message-rules.ts';
export type {
	ConnectionRuleCode,
	DocumentRuleCode,
	FrameRuleCode,
	HandshakeRuleCode,
	MessageRuleCode,
	PageRuleCode,
	RuleCode,
	TunnelRuleCode,
	UnshownRuleCode,
} from './report/rules.ts';
export { RULES, causesOf } from './report/rules.ts';
export type { Diagnosis, RuleData } from './report/diagnosis.ts';
export type { FrameReaction } from './reader/frame-policy.ts';
export { STRICT_FRAME_POLICY, failsConnection } from './reader/frame-policy.ts';
export type { ProgramId } from './reader/programs.ts';
export { OBSERVED_ON, PROGRAMS } from './reader/programs.ts';
export { RECORDED_WITH } from './reader/recorded-with.ts';
export type { FrameObservation } from './reader/observed-frames.ts';
export { OBSERVED_FRAME, observedFrame } from './reader/observed-frames.ts';
export type { HandshakePolicy, HandshakeReaction } from './reader/handshake-policy.ts';
export { HANDSHAKE_POLICY, isFatal } from './reader/handshake-policy.ts';
export type { BrowserObservation, ServerObservation } from './reader/observed-handshakes.ts';
export { OBSERVED_HANDSHAKE, observedHandshake } from './reader/observed-handshakes.ts';

// Heads of HTTP/1.1: parsing them, and edits of single lines.
export type { Head, HeadFieldName, RequestHead, ResponseHead } from './http/head.ts';
export { parseRequestHead, parseResponseHead } from './http/message.ts';
export type { FieldLineText, PlainHead } from './http/compose.ts';
export { composeHead, composeResponse } from './http/compose.ts';
export { isDigit, isLetter, isToken, lowerCase, sameIgnoringCase } from './http/abnf.ts';
export { headerField, headerFields } from './http/header-fields.ts';
export {
	editInTurn,
	removeField,
	renameField,
	setField,
	setRequestLine,
} from './http/head-edits.ts';

// The opening handshake: URL, request, response, extensions, accept value, and the eleven steps.
export type { Check, HandshakeDiagnosis } from './handshake/check.ts';
export type { UriNote } from './handshake/websocket-uri.ts';
export { parseWebSocketUri } from './handshake/websocket-uri.ts';
export { readConnectRequest, readConnectResponse } from './handshake/connect.ts';
export type { StreamFrame } from './handshake/extended-connect.ts';
export { judgeStreams } from './handshake/extended-connect.ts';
export type { AcceptTrace } from './handshake/accept-key.ts';
export {
	GUID,
	KEY_BYTES,
	acceptFor,
	acceptTrace,
	checkKey,
	keyTextBytes,
} from './handshake/accept-key.ts';
export type {
	AcceptCandidate,
	AcceptExplanation,
	AcceptMistakeId,
} from './handshake/accept-mistakes.ts';
export { acceptMistakes, acceptRule, explainAccept } from './handshake/accept-mistakes.ts';
export type { KnownPair } from './handshake/known-pairs.ts';
export { KNOWN_PAIRS } from './handshake/known-pairs.ts';
export { composeRequest, retarget } from './handshake/compose-request.ts';
export type { ClientKind } from './handshake/request-judge.ts';
export { offeredBy, readRequest } from './handshake/request.ts';
export type { RequestCheckId } from './handshake/request-checks.ts';
export type { ServerReason, ServerSettings } from './handshake/server-response.ts';
export { DEFAULT_SERVER, respondToRequest } from './handshake/server-response.ts';
export { readResponse } from './handshake/response.ts';
export type { ResponseCheckId } from './handshake/response-checks.ts';
export type {
	FirstFrame,
	FirstFrames,
	FirstFramesEnd,
	FirstFramesOfBoth,
} from './handshake/behind-head.ts';
export { NO_FIRST_FRAMES, behindRequest, behindResponse } from './handshake/behind-head.ts';
export { firstFrames, listFirstFrames } from './handshake/first-frames.ts';
export type { NotOfBrowser } from './handshake/browser-request.ts';
export { notOfBrowser } from './handshake/browser-request.ts';
export type { HandshakeStepId, StepReason } from './handshake/steps.ts';
export { HANDSHAKE_STEPS, handshakeSteps } from './handshake/steps.ts';
export type { PageView } from './handshake/page-view.ts';
export { pageView } from './handshake/page-view.ts';

// Frames: the decoder and its rows, fields, diagnoses, encoding, edits and fixes.
export type { FrameContext, FrameRows } from './frame/rows.ts';
export { frameIndexAt } from './frame/rows.ts';
export type { FrameFaultCode } from './frame/fault-bits.ts';
export { HEADER_FAULT_CODES, PAYLOAD_FAULT_CODES, provesBreach } from './frame/fault-bits.ts';
export type { OpcodeName } from './frame/opcode.ts';
export { OPCODE, OPCODES, opcodeOf } from './frame/opcode.ts';
export type { CloseCode, CloseCodeStatus } from './frame/close-code.ts';
export { CLOSE_CODES, closeCodeOf } from './frame/close-code.ts';
export { closeBody, readCloseBody } from './frame/close.ts';
export { mask, xorRow } from './frame/mask.ts';
export { FrameDecoder, decodeFrames } from './frame/decode.ts';
export type { Frame, LengthForm } from './frame/frame.ts';
export { frameAt, messageFrames, nextFragment, payloadOf } from './frame/frame.ts';
export type { FrameField, FrameFieldName } from './frame/fields.ts';
export { frameFields } from './frame/fields.ts';
export type { SectionName } from './frame/sections.ts';
export { SECTIONS, frameOffset, sectionLengths } from './frame/sections.ts';
export type { FrameDiagnosis } from './frame/diagnoses.ts';
export {
	diagnosesOf,
	faultCodes,
	hasDiagnoses,
	nextFaulty,
	previousFaulty,
} from './frame/diagnoses.ts';
export type { FrameSpec } from './frame/encode.ts';
export { encodeFrame, minimalLengthForm } from './frame/encode.ts';
export type { Bit } from './frame/bit-intents.ts';
export {
	deleteBytes,
	flipBit,
	insertBytes,
	replaceBytes,
	setAnnouncedLength,
	setBit,
	setByte,
	setFin,
	setKeyRaw,
	setMaskBit,
	setOpcode,
	setRsv,
	typeNibble,
} from './frame/bit-intents.ts';
export { newKey, setLengthForm, setMasked, setPayload } from './frame/payload-intents.ts';
export {
	deleteFrame,
	insertFrameAfter,
	joinFrames,
	joinWithNext,
	moveFrame,
	splitFrame,
} from './frame/frame-intents.ts';
export { frameCharacters, isText, isTextJudged } from './frame/text.ts';
export type { FixKind } from './frame/fixes.ts';
export { fixOf } from './frame/fixes.ts';

// Messages above frames, and compressed data read bit by bit.
export { contentCarriedBy, carriersOf, tokenOfByte } from './message/carried.ts';
export type { MessagePiece, ContentSpan } from './message/joined.ts';
export type { Message, MessageDiagnosis, MessageEnd, MessageType } from './message/message.ts';
export type { MessageFault, MessageVerdict } from './message/message-verdict.ts';
export { hasCompressed, messageVerdict } from './message/message-verdict.ts';
export { Messages, readMessages } from './message/messages.ts';
export type { SenderAgreement } from './message/sender-agreement.ts';
export { USUAL_AGREEMENT, agreementParameters } from './message/sender-agreement.ts';

// permessage-deflate, with a codec that the host provides.
export type { DeflateCodec, Deflater, Inflated, Inflater } from './extension/codec.ts';
export { compressMessage, startDeflate } from './extension/permessage-deflate.ts';

// Client and server as values: bytes, commands and times go in; events and actions come out.
export type { Role } from './role.ts';
export { otherRole } from './role.ts';
export type { ReadyState, EndpointState, StateTrigger, StateName } from './endpoint/states.ts';
export { STATES, STATE_NAMES } from './endpoint/states.ts';
export { listedKeys } from './endpoint/masking-keys.ts';
export type { EndpointFailure } from './endpoint/endpoint-events.ts';
export type { TimerName } from './endpoint/endpoint-settings.ts';
export type { EndpointStep } from './endpoint/endpoint-value.ts';
export { openEndpoint, receive, send, startClient, startServer } from './endpoint/endpoint.ts';

// The readers of frames (strict, Chromium, Firefox, ws), and what each does with the same frames.
export type { Reader } from './reader/reader.ts';
export { READERS, isReader } from './reader/reader.ts';
export type { DifferenceKind, DifferenceName } from './reader/differences.ts';
export { DIFFERENCES } from './reader/differences.ts';
export { PROFILES } from './reader/profiles.ts';
export { endsConnection, isReaderRule, readerReaction } from './reader/profile.ts';
export type { ReaderFailure, ReaderVerdict, SentFrames } from './endpoint/reader-verdict.ts';
export { readerVerdict } from './endpoint/reader-verdict.ts';
export { readerDifferences } from './endpoint/reader-differences.ts';

// What the script of a page sees of a connection.
export type { PageReadyState } from './page/page-socket.ts';
export { READY_STATES } from './page/page-socket.ts';

// The observer: the rules that each side breaks in a transcript of connections.
export type {
	Known,
	Observed,
	Transcript,
	TranscriptAction,
	TranscriptEvent,
} from './observer/transcript.ts';
export type { SeenFrame, SeenMessage } from './observer/frames.ts';
export type { Wire } from './observer/wire.ts';
export { firstWireInSteps, wiresOf } from './observer/wire.ts';
export { statusRange } from './observer/opening.ts';
export { observe } from './observer/observe.ts';

// A WebSocket in a stream of HTTP/2.
export type { Http2Frame } from './http2/frame.ts';
export {
	ENABLE_CONNECT_ID,
	hasFlag,
	HTTP2_CANCEL,
	readHttp2Frames,
	readHttp2Settings,
} from './http2/frame.ts';
export { readLiteralBlock } from './http2/literal-block.ts';
export { HTTP2_FLAG, HTTP2_TYPE } from './http2/http2.ts';
export type { Http2Setup } from './http2/connection.ts';

// Compare: what five transports cost, by heads and HPACK, network, formula and simulation.
export type { ApplicationCause, Breakdown, ByteCause, TwoWay } from './compare/cause.ts';
export {
	APPLICATION_CAUSES,
	NETWORK_CAUSES,
	addBreakdowns,
	applicationBothWays,
	applicationBytes,
	scaleTwoWay,
	totalBothWays,
	totalBytes,
} from './compare/cause.ts';
export { writeBytes } from './compare/delivery.ts';
export { headBytes } from './compare/header-set.ts';
export { HEADER_SETS, STUDY_COUNTED_BYTES, headerSetOf } from './compare/header-sets.ts';
export type { TransportId } from './compare/carriage.ts';
export {
	MOST_PARALLEL,
	TRANSPORTS,
	connectsEachRound,
	isPolling,
	roundTripsPerRound,
} from './compare/carriage.ts';
export { MASKING_KEY_BYTES } from './compare/framing.ts';
export type { TransportPlan } from './compare/plan.ts';
export { transportPlan, upstreamWrites } from './compare/plan.ts';
export type { MessageKind, WireMessage } from './compare/exchange.ts';
export {
	idleMessages,
	messageBytes,
	openingMessages,
	updateMessages,
	upstreamMessages,
} from './compare/exchange.ts';
export { transportCosts } from './compare/cost.ts';
export type { Arrivals } from './compare/arrivals.ts';
export { arrivalRate } from './compare/arrivals.ts';
export type { Distribution, DistributionSummary } from './compare/distribution.ts';
export { shareUpTo, distributionSummary } from './compare/distribution.ts';
export type { CompareSetting } from './compare/setting.ts';
export { DEFAULT_SETTING } from './compare/setting.ts';
export { samplesPerSecond, samplingOf } from './compare/sampling.ts';
export type { ClosedForm } from './compare/closed-form.ts';
export { closedForm, costsOf } from './compare/closed-form.ts';
export type { Warning } from './compare/overload.ts';
export { connectionWarnings, linkLag, loadWarnings, pollWarnings } from './compare/overload.ts';
export type { ClientRound } from './compare/rounds.ts';
export type { SimulatedClient } from './compare/simulate-client.ts';
export { firstRounds, simulateClient } from './compare/simulate-client.ts';
export type { BinSummary, ClientsOptions, ClientsRun } from './compare/clients.ts';
export {
	advanceClients,
	binsPerSecond,
	clientsDone,
	startClients,
	summarizeBins,
} from './compare/clients.ts';
export type { ServerQueue } from './compare/server-queue.ts';
export { queueOverBins } from './compare/server-queue.ts';
export type { CoupledOptions, CoupledRun } from './compare/coupled-clients.ts';
export { advanceCoupled, coupledDone, startCoupled } from './compare/coupled-clients.ts';
export { herdPerSecond } from './compare/herd-per-second.ts';
export { deflateMemory, inflateMemory } from './compare/deflate-memory.ts';
export type {
	Candidate,
	CostsByTransport,
	FormsByTransport,
	Verdict,
	VerdictReason,
} from './compare/verdict.ts';
export { allCosts, allForms, asPoisson, judgedForms, verdictOf } from './compare/verdict.ts';
export type { Quantity, TurningPoint } from './compare/turning-points.ts';
export { quantityOf, turningPoints, withQuantity } from './compare/turning-points.ts';
export type { CaptureRow, StudyRow, WholeCapture } from './compare/published.ts';
export { captureRows, studyRows, wholeTcpCapture } from './compare/published.ts';
export type { SettingField, CompareSettingProblem } from './compare/read-setting.ts';
export { SETTING_FIELDS, readSetting } from './compare/read-setting.ts';

// Simulation: a scenario becomes a timeline of worlds; many clients reconnect to one server.
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
} from './simulation/scenario.ts';
export {
	DEFAULT_LINK,
	DEFAULT_SCENARIO,
	SCRIPT_ACTORS,
	SCRIPT_EVENTS,
} from './simulation/scenario.ts';
export type { TimelineEntry, Fact, Timeline, World } from './simulation/timeline.ts';
export { entriesBy, worldAt } from './simulation/timeline.ts';
export {
	SteppedSimulation,
	simulateScenario,
	continueSimulation,
	startSimulation,
	withAction,
} from './simulation/simulate.ts';
export { simulatedTranscript } from './simulation/transcript-of.ts';
export { scenarioSize } from './simulation/scenario-size.ts';
export type { Unit } from './simulation/unit.ts';
export { UnitsReader, unitsOf } from './simulation/units.ts';
export { connectionWayKey } from './simulation/units-reading.ts';
export { isTcp, unitsAtClient } from './simulation/units-at-client.ts';
export type { ConnectionEnding, Outcome } from './simulation/outcome.ts';
export { outcomeOf } from './simulation/outcome.ts';
export type { HerdSetting } from './simulation/herd.ts';
export { DEFAULT_HERD, runHerd } from './simulation/herd.ts';
export {
	CLIENT_FIELDS,
	LINK_FIELDS,
	SERVER_FIELDS,
	WHOLE_FIELDS,
} from './simulation/grammar/ends.ts';
export type {
	ActionDetail,
	ActionFieldName,
	ActionKind,
	CallKind,
	NetworkAction,
} from './simulation/grammar/actions.ts';
export {
	ACTIONS,
	actionDetail,
	actionKindsOf,
	AT_FIELDS,
	isCall,
	isOfNetwork,
	ON_FIELDS,
} from './simulation/grammar/actions.ts';
export type { UnsendableMember } from './simulation/grammar/unsendable.ts';
export { unsendableMembers } from './simulation/grammar/unsendable.ts';
export type { BoxFieldName } from './simulation/grammar/boxes.ts';
export { BOXES } from './simulation/grammar/boxes.ts';
export type { FieldTable, FieldUnit, ScenarioField } from './simulation/grammar/fields.ts';
export { dialledUrl } from './simulation/dialled-url.ts';
export { readScenario } from './simulation/read-scenario.ts';
export type { ShapeProblem } from './simulation/grammar/shape.ts';
export { memberPath } from './simulation/grammar/shape.ts';
export type { Box, BoxNote } from './simulation/box.ts';
export type { End } from './simulation/end.ts';
export type { Flow } from './simulation/flow.ts';
export type { Way } from './simulation/line.ts';
export type { Segment } from './simulation/segment.ts';
export type { Reconnect } from './simulation/reconnect.ts';
