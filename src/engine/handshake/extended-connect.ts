// WebSocket over one stream of HTTP/2 or HTTP/3: the extended CONNECT of RFC 8441, which RFC 9220 takes over. Frames are
// read here as what they say, not as bytes: their compression (HPACK, QPACK) is not what these rules are about.
import type { RuleData } from '../report/diagnosis.ts';
import type { TunnelRuleCode } from '../report/rules.ts';

/** Name and value, in order: pseudo-header fields and fields in lower case, or settings. */
export type StreamFields = readonly (readonly [name: string, value: string])[];

export type StreamFrame = { readonly from: 'client' | 'server' } & (
	| {
			readonly type: 'SETTINGS';
			readonly settings: readonly (readonly [name: string, value: number])[];
	  }
	| {
			readonly type: 'HEADERS';
			readonly stream: number;
			readonly fields: StreamFields;
			/** The flag END_STREAM; in HTTP/3 the FIN of the stream. */
			readonly endStream?: boolean;
	  }
	| {
			readonly type: 'DATA';
			readonly stream: number;
			/** WebSocket frames, in hex. */
			readonly payload: string;
			readonly endStream?: boolean;
	  }
	/** In HTTP/3 it is QUIC’s RESET_STREAM. */
	| { readonly type: 'RST_STREAM'; readonly stream: number; readonly error: string }
);

/** A broken rule: in which frame, and in which of its fields or settings (null: the frame itself). */
export interface StreamDiagnosis {
	readonly code: TunnelRuleCode;
	readonly frame: number;
	readonly field: string | null;
	readonly data: RuleData;
}

export const ENABLE_CONNECT_PROTOCOL = 'SETTINGS_ENABLE_CONNECT_PROTOCOL';

/** What is wrong in the frames of one connection, as they came, in that order. */
export function judgeStreams(
	frames: readonly StreamFrame[],
	http: '2' | '3',
): readonly StreamDiagnosis[] {
	const found: StreamDiagnosis[] = [];
	const enabled = { was: false };
	frames.forEach((one, frame) => {
		const report = (code: TunnelRuleCode, field: string | null = null, data: RuleData = {}) => {
			found.push({ code, frame, field, data });
		};
		if (one.type === 'SETTINGS' && one.from === 'server') {
			enabled.was ||= one.settings.some(
				([name, value]) => name === ENABLE_CONNECT_PROTOCOL && value === 1,
			);
		}
		if (one.type === 'HEADERS' && one.from === 'client') {
			const extended = one.fields.some(([name]) => name === ':protocol');
			// §3: it may be used "upon receipt" of the setting.
			if (extended && !enabled.was) {
				report(http === '2' ? 'transport-h2-setting' : 'transport-h3-setting', ':protocol');
			}
		}
	});
	return found;
}
