// Published figures with the settings they were found in, so that the lab can show them.
import {
	captureRows,
	costsOf,
	HEADER_SETS,
	MASKING_KEY_BYTES,
	headBytes,
	readSetting,
	STUDY_COUNTED_BYTES,
	studyRows,
	totalBothWays,
	wholeTcpCapture,
	type CaptureRow,
	type StudyRow,
	type WholeCapture,
} from '../../../engine/index.ts';
import { settingFields, type SettingFields } from './setting-fields.ts';

export interface StudyFacts extends StudyRow {
	/** With TCP/IP, ACKs and today's frames, in the study's unit. */
	readonly everything: number;
	readonly fields: SettingFields;
}

/** In the study a poll meets exactly one message. */
export function studyFacts(): readonly StudyFacts[] {
	return studyRows().map((row) => {
		const fields = settingFields({
			clients: String(row.clients),
			process: 'regular',
			headers: 'study',
			heartbeat: 'none',
		});
		const costs = costsOf(row.transport, readSetting(fields).setting);
		const bitsPerSecond = 8 * row.clients * totalBothWays(costs.update(1));
		return { ...row, everything: bitsPerSecond / BINARY_MEGABIT, fields };
	});
}

export interface CaptureFacts extends CaptureRow {
	/** Null where the lab has no such exchange. */
	readonly fields: SettingFields | null;
}

export function captureFacts(): readonly CaptureFacts[] {
	const fields = settingFields({
		clients: '1',
		rate: '0.1',
		process: 'regular',
		bytes: '20',
		poll: '10000',
		age: '20000',
		headers: 'lab',
		heartbeat: 'none',
		seconds: '120',
	});
	const shown: readonly CaptureRow['id'][] = ['ajax', 'sse', 'websocket-push'];
	return captureRows().map((row) => ({ ...row, fields: shown.includes(row.id) ? fields : null }));
}

/** Numbers that the notes beside the tables name. */
export interface PublishedNumbers {
	/** The study's, characters without line ends. */
	readonly counted: number;
	/** The same heads on the wire. */
	readonly onWire: number;
	/** Bytes of frame header, from the server and from the client. */
	readonly frameFromServer: number;
	readonly frameFromClient: number;
	/** Published gain, and that of everything counted. */
	readonly gain: number;
	readonly gainOfAll: number;
	/** A mebibit in bits. */
	readonly binaryMegabit: number;
	readonly exchanges: number;
	readonly whole: WholeCapture;
}

const BINARY_MEGABIT = 2 ** 20;
const CAPTURED_EXCHANGES = 5;

export function publishedNumbers(): PublishedNumbers {
	const [polling, websocket] = studyFacts();
	const { request, answer } = HEADER_SETS.study.poll;
	const frame = websocket!.bitsPerSecond / 8 / websocket!.clients;
	return {
		counted: STUDY_COUNTED_BYTES,
		onWire: headBytes(request) + headBytes(answer),
		frameFromServer: frame,
		frameFromClient: frame + MASKING_KEY_BYTES,
		gain: polling!.ours / websocket!.ours,
		gainOfAll: polling!.everything / websocket!.everything,
		binaryMegabit: BINARY_MEGABIT,
		exchanges: CAPTURED_EXCHANGES,
		whole: wholeTcpCapture(CAPTURED_EXCHANGES),
	};
}
