import { expect, test } from 'vitest';
import { plainClick } from '../../src/ui/modifier-keys.ts';

function click(held: Partial<MouseEvent> = {}): string[] {
	const calls: string[] = [];
	const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
	const preventDefault = () => calls.push('prevented');
	plainClick(() => calls.push('acted'))({ ...none, ...held, preventDefault } as MouseEvent);
	return calls;
}

test('a plain click on a link acts in the page', () => {
	expect(click()).toEqual(['prevented', 'acted']);
});

test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])(
	'with %s the browser opens the link',
	(key) => {
		expect(click({ [key]: true })).toEqual([]);
	},
);
