// Returns published figures, and the settings that reproduce them in the lab.
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
} from '../../../engine/compare/index.ts';
import { settingFields, type SettingFields } from '../compare-document.ts';

export interface StudyFacts extends StudyRow {
	/** Holds the load with TCP/IP, ACKs and the frames of RFC 6455, in the unit of the study. */
	readonly everything: number;
	readonly fields: SettingFields;
}

/** Returns the rows of the study. In the study, every poll finds exactly one message. */
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
	/** Holds the fields with which the lab shows the captured exchange, or null if it cannot show it. */
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

/** Holds the numbers in the notes beside the tables. */
export interface PublishedNumbers {
	/** Counts the characters of heads without line ends, as the study counted bytes. */
	readonly counted: number;
	/** Counts the bytes of the study’s heads on the wire, with their line ends. */
	readonly onWire: number;
	/** `frameFromServer` and `frameFromClient` count the bytes of a frame header from each side. */
	readonly frameFromServer: number;
	readonly frameFromClient: number;
	/** `gain` is the published gain, `gainOfAll` the gain if all bytes are counted. */
	readonly gain: number;
	readonly gainOfAll: number;
	/** Counts the bits of the study's unit, 2²⁰. */
	readonly binaryMegabit: number;
	readonly exchanges: number;
	readonly whole: WholeCapture;
}

const BINARY_MEGABIT = 2 ** 20;
const CAPTURED_EXCHANGES = 5;

export function publishedNumbers(): PublishedNumbers {
	const [polling, websocket] = studyFacts();
	const { request, response } = HEADER_SETS.study.poll;
	const frame = websocket!.bitsPerSecond / 8 / websocket!.clients;
	return {
		counted: STUDY_COUNTED_BYTES,
		onWire: headBytes(request) + headBytes(response),
		frameFromServer: frame,
		frameFromClient: frame + MASKING_KEY_BYTES,
		gain: polling!.ours / websocket!.ours,
		gainOfAll: polling!.everything / websocket!.everything,
		binaryMegabit: BINARY_MEGABIT,
		exchanges: CAPTURED_EXCHANGES,
		whole: wholeTcpCapture(CAPTURED_EXCHANGES),
	};
}
