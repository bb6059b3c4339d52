import { expect, test } from 'vitest';
import { orderText, readOrder } from '../../src/lessons/judge-order.ts';

const [LINE, HOST, END, COOKIE] = ['line', 'host', 'end', 'cookie'].map((id) => ({ id, text: id }));
const STEP = { pieces: [LINE!, HOST!, END!], decoys: [COOKIE!] };

test.each([
	['a piece', [HOST!]],
	['pieces and a decoy', [END!, COOKIE!, LINE!]],
	['no piece', []],
])('an order of %s comes back as it was kept', (_, order) => {
	expect(readOrder(STEP, orderText(order))).toEqual(order);
});

test.each(['gone', 'host gone', 'host host', 'host  end', '__proto__', '7', 'host,end'])(
	'the kept text “%s” does not fit the step, and there is no order',
	(text) => {
		expect(readOrder(STEP, text)).toEqual([]);
	},
);
