// Makes the observer's transcript of a connection example: one event per step.
import { encodeUtf8, joinBytes, latin1Bytes, readHex } from '../../engine/bytes/index.ts';
import type { TranscriptAction, Transcript } from '../../engine/observer/index.ts';
import type { ConnectionExample, ConnectionStep } from '../../vectors/rules.ts';

export function transcriptOf({ steps }: ConnectionExample): Transcript {
	return steps.map((step) => {
		const { at, connection, hop } = step;
		return {
			at,
			...(connection === undefined ? {} : { connection }),
			...(hop === undefined ? {} : { hop }),
			...transcriptActionOf(step),
		};
	});
}

function transcriptActionOf(step: ConnectionStep): TranscriptAction {
	if ('tls' in step) return { type: 'secure' };
	if ('opened' in step) return { type: 'opened', extensions: step.opened };
	if ('quiet' in step) return { type: 'wait' };
	if ('tcp' in step && step.tcp === 'lost') return { type: 'lost' };
	const { by } = step;
	if ('head' in step) {
		return { type: 'bytes', by, bytes: latin1Bytes([...step.head, '', ''].join('\r\n')) };
	}
	if ('frames' in step) {
		const { bytes } = readHex(step.frames);
		return { type: 'bytes', by, bytes: joinBytes(Array(step.times ?? 1).fill(bytes)) };
	}
	if ('text' in step) return { type: 'deliver', by, kind: 'text', payload: encodeUtf8(step.text) };
	if ('binary' in step) {
		return { type: 'deliver', by, kind: 'binary', payload: readHex(step.binary).bytes };
	}
	if ('state' in step) return { type: 'show', by, state: step.state };
	if ('app' in step) return { type: 'forbid', by };
	if (step.tcp !== 'connect') return { type: step.tcp, by };
	const { url, address, client } = step;
	return {
		type: 'connect',
		by: step.by,
		...(url === undefined ? {} : { url }),
		...(address === undefined ? {} : { address }),
		...(client === undefined ? {} : { client }),
	};
}
