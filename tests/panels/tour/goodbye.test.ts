// The two ends of scene `goodbye`: each begins with a connection that is open.
import { expect, test } from 'vitest';
import { Goodbye } from '../../../src/panels/tour/goodbye.svelte.ts';

/** Lets everything arrive that is on its way. */
function settle(goodbye: Goodbye): void {
	while (goodbye.wire.flights.length > 0) goodbye.arrive(goodbye.wire.flights[0]!.id);
}

test('after one end the other follows on a new connection, and both stay to be compared', () => {
	const goodbye = new Goodbye('Hello');
	goodbye.cut();
	expect(goodbye.ending('cut')?.client).toEqual({ code: 1006, wasClean: false });
	goodbye.say(4000);
	expect([goodbye.by, goodbye.over]).toEqual(['goodbye', false]);
	settle(goodbye);
	const ended = { code: 4000, wasClean: true };
	expect(goodbye.ending('goodbye')).toEqual({ client: ended, server: ended });
	goodbye.cut();
	expect([goodbye.by, goodbye.over]).toEqual(['cut', true]);
	expect(goodbye.ending('goodbye')?.client.code).toBe(4000);
});

test('a code that the endpoint refuses ends nothing', () => {
	const goodbye = new Goodbye('Hello');
	goodbye.say(1006);
	expect([goodbye.by, goodbye.over]).toEqual([null, false]);
});
