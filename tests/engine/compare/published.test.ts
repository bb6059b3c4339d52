import { describe, expect, it } from 'vitest';
import { captureRows, studyRows, wholeTcpCapture } from '../../../src/engine/compare/index.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { kaazing, lab } = vectors;

describe('"A Quantum Leap in Scalability for the Web", 2010', () => {
	const of = (transport: string) => studyRows().filter((row) => row.transport === transport);

	it.each([
		['short-polling', 'polling'],
		['websocket', 'websocket'],
	] as const)('%s: its three clients’ figures', (transport, key) => {
		const rows = of(transport);
		expect(rows.map(({ clients }) => clients)).toEqual(kaazing.inputs.clients);
		expect(rows.map(({ published }) => published)).toEqual(kaazing.published[key]);
		expect(rows.map(({ bitsPerSecond }) => bitsPerSecond)).toEqual(
			kaazing.exact.bitsPerSecond[key],
		);
		rows.forEach(({ ours, bitsPerSecond }, i) => {
			expect(ours).toBeCloseTo(
				kaazing.exact.binaryMbps[key][i]!,
				transport === 'websocket' ? 6 : 3,
			);
			expect(bitsPerSecond / 1e6).toBe(kaazing.exact.decimalMbps[key][i]);
		});
	});

	it('its frames are 2 bytes; the gain it claims is 435.5', () => {
		const [polling] = of('short-polling');
		const [websocket] = of('websocket');
		const { clients, ratePerSecond } = {
			clients: 1000,
			ratePerSecond: kaazing.inputs.ratePerSecond,
		};
		expect(websocket!.bitsPerSecond / clients / ratePerSecond / 8).toBe(
			kaazing.inputs.frameBytesWebSocket,
		);
		expect(polling!.ours / websocket!.ours).toBe(kaazing.ratio);
	});

	it('every printed figure is ours, rounded to its digits', () => {
		for (const { published, ours } of studyRows()) {
			expect(ours.toFixed(published.split('.')[1]?.length ?? 0)).toBe(published);
		}
	});
});

describe('susam/lab pcap-sockets', () => {
	const rows = new Map(captureRows().map((row) => [row.id, row]));

	it('every exchange has the packets that were captured', () => {
		for (const { published, ours } of rows.values()) expect(ours).toEqual(published);
		expect(rows.get('tcp')!.packetBytes).toEqual(lab.perUpdate.tcp.packets);
		expect(rows.get('ajax')!.packetBytes).toEqual(lab.perUpdate.ajax.packets);
		expect(rows.get('sse')!.packetBytes).toEqual(lab.perUpdate.sse.packets);
		expect(rows.get('websocket')!.packetBytes).toEqual(lab.perUpdate.websocket.packets);
		expect(rows.get('web-page')!.ours).toEqual({
			bytes: lab.perUpdate.webPage.total,
			packets: lab.perUpdate.webPage.packets,
		});
	});

	it('and the totals and application bytes of the published table', () => {
		const { perUpdate, appBytes, serverToClientOnly } = lab;
		expect(rows.get('tcp')!.published.bytes).toBe(perUpdate.tcp.total);
		expect(rows.get('ajax')!.published.bytes).toBe(perUpdate.ajax.total);
		expect(rows.get('sse')!.published.bytes).toBe(perUpdate.sse.total);
		expect(rows.get('websocket')!.published.bytes).toBe(perUpdate.websocket.total);
		expect(rows.get('websocket-push')!.published.bytes).toBe(serverToClientOnly.websocket);
		expect(rows.get('sse')!.published.bytes).toBe(serverToClientOnly.sse);
		// Without the request: the reply and its ACK.
		expect(
			rows
				.get('tcp')!
				.packetBytes.slice(1)
				.reduce((a, b) => a + b),
		).toBe(serverToClientOnly.tcp);
		expect(rows.get('tcp')!.applicationBytes).toBe(appBytes.tcp);
		expect(rows.get('ajax')!.applicationBytes).toBe(appBytes.ajax);
		expect(rows.get('sse')!.applicationBytes).toBe(appBytes.sse);
		expect(rows.get('websocket')!.applicationBytes).toBe(appBytes.websocket);
		expect(rows.get('web-page')!.applicationBytes).toBe(appBytes.webPage);
	});

	it('the whole TCP capture is a connection and five exchanges', () => {
		expect(wholeTcpCapture()).toEqual(lab.wholeCapture.tcp);
	});

	it('the others also contain page loads of unknown length', () => {
		const { webPage, ajax, sse, websocket } = lab.wholeCapture;
		const connection = { packets: 3, bytes: 218 };
		const known = (
			id: 'web-page' | 'ajax' | 'sse' | 'websocket',
			times: number,
			connections = 1,
		) => {
			const { bytes, packets } = rows.get(id)!.ours;
			return {
				packets: connections * connection.packets + times * packets,
				bytes: connections * connection.bytes + times * bytes,
			};
		};
		for (const [capture, part] of [
			[webPage, known('web-page', 4)],
			[ajax, known('ajax', 4)],
			[sse, known('sse', 4)],
			[websocket, known('websocket', 4, 2)],
		] as const) {
			expect(part.packets).toBeLessThanOrEqual(capture.packets);
			expect(part.bytes).toBeLessThan(capture.bytes);
		}
	});
});
