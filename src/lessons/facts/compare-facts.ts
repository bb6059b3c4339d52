// Computes facts of a setting of Compare: `<field>` as typed (`rate`, `rtt`, `poll`, …), `recommended`, `reason`, and
// for each transport `<transport>.bytes` (per second of one client), `.minute` (the same per minute), `.each` (bytes
// per message), `.wait` (longest, in ms), `.mean` (mean wait, in ms), `.requests` (per second of one client), `.fits`.
import {
	TRANSPORTS,
	arrivalRate,
	closedForm,
	readSetting,
	totalBothWays,
	verdictOf,
	type TransportId,
} from '../../engine/compare/index.ts';
import { ownValue } from '../../engine/own-value.ts';
import type { Facts, FactValue } from '../lesson.ts';

export type TypedSetting = Readonly<Record<string, string>>;

export function asTypedSetting(document: object): TypedSetting | null {
	return 'rate' in document && Object.values(document).every((text) => typeof text === 'string')
		? // Every member is a text, as the line above tests.
			(document as TypedSetting)
		: null;
}

export function compareFacts(typed: TypedSetting): Facts {
	const { setting, problems } = readSetting(typed, null);
	let verdict: ReturnType<typeof verdictOf> | null = null;
	const judged = () => (verdict ??= verdictOf(setting));
	const forms = new Map<TransportId, ReturnType<typeof closedForm>>();
	const formOf = (transport: TransportId) => {
		const form = forms.get(transport) ?? closedForm(transport, setting);
		forms.set(transport, form);
		return form;
	};
	return (name) => {
		const [first = '', second] = name.split('.');
		const transport = TRANSPORTS.find((id) => id === first);
		if (transport !== undefined) return ofTransport(transport, second ?? '');
		if (name === 'recommended') return judged().transport;
		if (name === 'reason') return judged().reason;
		if (name === 'problems') return problems.length;
		const text = ownValue(typed, name);
		if (text === undefined) return undefined;
		return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
	};

	function ofTransport(transport: TransportId, name: string): FactValue | undefined {
		const candidate = () => judged().candidates.find((one) => one.transport === transport);
		switch (name) {
			case 'wait': {
				const found = candidate();
				return found === undefined ? null : Math.round(found.longestWaitMs);
			}
			case 'fits': {
				const found = candidate();
				return found !== undefined && found.inTime && found.carried;
			}
		}
		const form = formOf(transport);
		const bytes = form.bytesPerSecond && totalBothWays(form.bytesPerSecond);
		switch (name) {
			case 'bytes':
				return bytes === null ? null : Math.round(bytes);
			case 'minute':
				return bytes === null ? null : Math.round(bytes * 60);
			case 'each':
				return bytes === null ? null : Math.round(bytes / arrivalRate(setting.arrivals, 60_000));
			case 'mean':
				return form.waiting === null ? null : Math.round(form.waiting.meanMs);
			case 'requests':
				return form.requestsPerSecond;
			default:
				return undefined;
		}
	}
}
