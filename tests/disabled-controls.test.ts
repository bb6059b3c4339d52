// A browser takes the focus from a button that gets the attribute `disabled`. A button that can get it while it has the
// focus has `aria-disabled` instead, and its handler then does nothing. These are the others.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** Lists the file, the condition, and why the focus is not lost. */
const DISABLED = [
	['app/bar/Bar.svelte', '!onshare', 'only an error of the lab in front disables it'],
	['app/bar/PresentBar.svelte', '!onqrcode', 'only an error of the lab in front disables it'],
	[
		'app/learn/tasks/AssembleTask.svelte',
		'i === 0',
		'the move gives the focus to a button of the piece',
	],
	[
		'app/learn/tasks/AssembleTask.svelte',
		'i === order.length - 1',
		'the move gives the focus to a button of the piece',
	],
	[
		'app/learn/tasks/Choices.svelte',
		'locked',
		'radio buttons; GuideFoot gives the focus to “Next”',
	],
	['panels/accept-key/PasteDialog.svelte', '!found', 'the text field has the focus then'],
	[
		'panels/compare/PasteRequest.svelte',
		"read.type !== 'request'",
		'the text field has the focus then',
	],
	[
		'panels/conversation/build/PartList.svelte',
		'index === 0',
		'the move gives the focus to a button of the part',
	],
	[
		'panels/conversation/build/PartList.svelte',
		'index === parts.length - 1',
		'the move gives the focus to a button of the part',
	],
	[
		'panels/conversation/diagram/TableView.svelte',
		'rules.length === 0',
		'no choice in this list empties it',
	],
	[
		'panels/conversation/inspector/WorldView.svelte',
		'first === null',
		'a segment never loses its units',
	],
	[
		'panels/conversation/time/TimeChoices.svelte',
		'lab.playHead.held',
		'only the step of a lesson holds the play head',
	],
	['panels/frame/FieldControls.svelte', 'form < least', 'an option of a list'],
	['panels/frame/paste/PasteDialog.svelte', '!usable', 'the text field has the focus then'],
	[
		'panels/frame/paste/PasteDialog.svelte',
		'!usable || inserted > LIMITS.frameDocument',
		'the text field has the focus then',
	],
] as const;

test('a control with the attribute `disabled` cannot have the focus when it gets it', () => {
	const found: (readonly [path: string, condition: string])[] = [];
	for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.svelte')) continue;
		const text = readFileSync(join(src, path), 'utf8').split('<style>')[0]!;
		for (const [, condition] of text.matchAll(/[\s{]disabled(?:=\{(.*?)\}(?=\s|>)|\})/gu)) {
			found.push([path.replaceAll('\\', '/'), condition ?? 'disabled']);
		}
	}
	expect(found.toSorted()).toEqual(
		DISABLED.map(([path, condition]) => [path, condition]).toSorted(),
	);
});
