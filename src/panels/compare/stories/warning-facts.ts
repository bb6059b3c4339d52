// Groups the warnings about a setting by kind, with the growth of each queue and the delay after the first
// minute. A queue grows along a straight line, up to a bound if clients wait for their answers.
import {
	asPoisson,
	connectionWarnings,
	type FormsByTransport,
	judgedForms,
	loadWarnings,
	pollWarnings,
	samplesPerSecond,
	samplingOf,
	TRANSPORTS,
	type CompareSetting,
	type TransportId,
	type Warning,
} from '../../../engine/compare/index.ts';

/** Describes the growth of a queue, measured in seconds of waiting. */
export interface QueueLine {
	readonly transport: TransportId;
	/** Holds the additional delay in seconds for each second that passes. */
	readonly slope: number;
	/** Bounds the delay, because every client has at most one request in transit. It is null without a bound. */
	readonly mostSeconds: number | null;
	/** Holds the delay after one minute, at most `mostSeconds`. */
	readonly afterMinuteSeconds: number;
}

type Of<Type extends Warning['type']> = Extract<Warning, { readonly type: Type }>;

/** Lists the warnings about a queue that grows, in the order of the page. */
const QUEUE_TYPES = [
	'polls-pile-up',
	'messages-pile-up',
	'link-overloaded',
	'server-overloaded',
] as const;
type QueueType = (typeof QUEUE_TYPES)[number];

export type OverloadRow = { readonly warning: Of<QueueType>; readonly line: QueueLine };

export type WarningGroup =
	| {
			readonly type: 'poll-shorter-than-round-trip';
			readonly warning: Of<'poll-shorter-than-round-trip'>;
	  }
	| { readonly type: 'connections-idle'; readonly warning: Of<'connections-idle'> }
	| { readonly type: 'http2-without-tls'; readonly warning: Of<'http2-without-tls'> }
	| { readonly type: QueueType; readonly rows: readonly OverloadRow[] };

export const FIRST_SECONDS = 60;

/**
 * Returns all warnings about a setting. Other births are judged as if they were Poisson, like in the verdict.
 */
export function warningsOf(
	setting: CompareSetting,
	forms: FormsByTransport = judgedForms(setting),
): readonly Warning[] {
	const judged = asPoisson(setting);
	return [
		...connectionWarnings(setting),
		...pollWarnings(setting),
		...TRANSPORTS.flatMap((transport) => loadWarnings(forms[transport], judged)),
	];
}

export function warningGroups(
	warnings: readonly Warning[],
	setting: CompareSetting,
): readonly WarningGroup[] {
	const groups: WarningGroup[] = [];
	const rows = warnings.flatMap((warning): OverloadRow[] => {
		switch (warning.type) {
			case 'connections-idle':
				groups.push({ type: warning.type, warning });
				return [];
			case 'http2-without-tls':
				groups.push({ type: warning.type, warning });
				return [];
			case 'poll-shorter-than-round-trip':
				groups.push({ type: warning.type, warning });
				return [];
			default:
				return [{ warning, line: queueLine(warning, setting) }];
		}
	});
	for (const type of QUEUE_TYPES) {
		const some = rows.filter(({ warning }) => warning.type === type);
		if (some.length > 0) groups.push({ type, rows: some });
	}
	return groups;
}

function queueLine(warning: OverloadRow['warning'], setting: CompareSetting): QueueLine {
	switch (warning.type) {
		case 'polls-pile-up': {
			const sent = samplesPerSecond(samplingOf(setting));
			return line('short-polling', warning.growsPerSecond / sent, null);
		}
		case 'messages-pile-up': {
			const { transport, offeredPerSecond, capacityPerSecond } = warning;
			return line(transport, offeredPerSecond / capacityPerSecond - 1, null);
		}
		case 'link-overloaded': {
			const { transport, offeredBitsPerSecond, linkBitsPerSecond } = warning;
			return line(transport, offeredBitsPerSecond / linkBitsPerSecond - 1, null);
		}
		case 'server-overloaded': {
			const { transport, offeredPerSecond, capacityPerSecond } = warning;
			const bound = asksAfterAnswer(transport, setting)
				? setting.clients / capacityPerSecond
				: null;
			return line(transport, offeredPerSecond / capacityPerSecond - 1, bound);
		}
	}
}

/**
 * Returns whether a client waits for its response before it asks again. Such a client has at most one request in
 * transit, and asks less often if responses come later.
 */
function asksAfterAnswer(transport: TransportId, setting: CompareSetting): boolean {
	if (setting.upstreamPerSecond > 0) return false;
	return (
		transport === 'long-polling' ||
		(transport === 'short-polling' && setting.pollTimer === 'after-answer')
	);
}

function line(transport: TransportId, slope: number, mostSeconds: number | null): QueueLine {
	const afterMinuteSeconds = Math.min(FIRST_SECONDS * slope, mostSeconds ?? Infinity);
	return { transport, slope, mostSeconds, afterMinuteSeconds };
}
