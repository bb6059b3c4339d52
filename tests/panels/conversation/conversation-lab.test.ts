import { beforeEach, describe, expect, test } from 'vitest';
import { typedJson } from '../../../src/panels/conversation/build/build-document.ts';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import { client, scenario } from '../../../src/panels/conversation/scenes/scene.ts';
import { SCENES, sceneOf } from '../../../src/panels/conversation/scenes/scenes.ts';
import { buildScenario } from '../../support/build-scenario.ts';

let lab: ConversationLab;

function opened(address: string): ConversationLab {
	lab = new ConversationLab();
	lab.open(new URLSearchParams(address));
	return lab;
}

beforeEach(() => {
	opened('scenario=hello');
});

describe('an address', () => {
	test.each([
		['scenario=hello&at=125', 'hello', 125],
		['scenario=fragments', 'fragments', 0],
	])('%s', (address, scene, at) => {
		opened(address);
		expect([lab.scene?.id, lab.playHead.at]).toEqual([scene, at]);
		expect(lab.parameters).toEqual({ scenario: scene });
		expect(lab.view).toEqual(at === 0 ? {} : { at: String(at) });
	});

	test('without anything in it, shows the first scene without what is to come', () => {
		opened('');
		expect([lab.scene?.id, lab.playHead.at, lab.view]).toEqual(['hello', 0, { later: 'hidden' }]);
	});

	test.each([
		['scenario=nothing', 'scenario', 'unknown-value'],
		['scenario=hello&at=99999', 'at', 'out-of-range'],
		['scenario=hello&what-if=nothing', 'what-if', 'unknown-value'],
		['json={"untilMs":0}', 'json', 'not-readable'],
		['json={', 'json', 'not-readable'],
		['at=-1', 'at', 'not-readable'],
		['at=soon', 'at', 'not-readable'],
		['at=1,5', 'at', 'not-readable'],
		['at=0x10', 'at', 'not-readable'],
		['later=never', 'later', 'unknown-value'],
	])('%s says what is wrong, and the rest holds', (address, parameter, kind) => {
		const { problems } = new ConversationLab().open(new URLSearchParams(address));
		expect(problems).toMatchObject([{ parameter, kind }]);
	});

	test('shows a scenario that it holds as JSON', () => {
		const own = scenario([client(120, { type: 'close', code: 4001 })]);
		const json = JSON.stringify({ script: own.script });
		const { problems } = lab.open(new URLSearchParams({ json, at: '130', later: 'hidden' }));
		expect(problems).toEqual([]);
		expect([lab.scene, lab.scenario, lab.playHead.at, lab.laterHidden]).toEqual([
			null,
			own,
			130,
			true,
		]);
	});

	test('the end of a conversation is found again, although its address is rounded up', () => {
		const { scenario } = lab;
		buildScenario(lab, { ...scenario, link: { ...scenario.link, bitsPerSecond: 100_003 } });
		lab.playHead.moveTo(lab.endMs);
		const { at } = lab.view;
		expect(Number(at)).toBeGreaterThan(lab.endMs);
		const again = new ConversationLab();
		again.restore(lab.save());
		expect(again.open(new URLSearchParams({ s: '', ...lab.view })).problems).toEqual([]);
		expect([again.playHead.at, again.view]).toEqual([lab.endMs, { at }]);
	});

	test.each([
		'scenario=hello&at=125&later=hidden',
		'scenario=fragments&later=hidden',
		'later=hidden',
	])('%s hides later events, and is written again in the same way', (address) => {
		opened(address);
		expect(lab.laterHidden).toBe(true);
		const again = new ConversationLab();
		again.open(new URLSearchParams({ ...lab.parameters, ...lab.view }));
		expect([again.view, again.laterHidden]).toEqual([lab.view, true]);
	});

	test.each(['scenario=hello', 's=x', 'scenario=hello&at=125', 's='])(
		'%s shows later events, also after another address has hidden them',
		(address) => {
			lab.chooseLater(true);
			lab.open(new URLSearchParams(address));
			expect([lab.laterHidden, 'later' in lab.view]).toEqual([false, false]);
		},
	);

	test('an address of a time alone leaves later events hidden', () => {
		lab.chooseLater(true);
		lab.open(new URLSearchParams('at=75'));
		expect(lab.view).toEqual({ at: '75', later: 'hidden' });
	});

	test('a packed document without a time begins at its beginning', () => {
		lab.playHead.moveTo(100);
		lab.open(new URLSearchParams('s=x'));
		expect(lab.playHead.at).toBe(0);
	});
});

describe('hidden later events', () => {
	test('are hidden at first, and stay hidden in another scene and in another branch', () => {
		lab = new ConversationLab();
		expect([lab.laterHidden, lab.shownUntil]).toEqual([true, 0]);
		lab.openExample('fragments');
		expect(lab.laterHidden).toBe(true);
		lab.follow(lab.shownScene.whatIfs[0]!);
		expect(lab.laterHidden).toBe(true);
		lab.chooseLater(false);
		expect(lab.shownUntil).toBe(Infinity);
	});

	test('leave what has happened by the latest event; at the end everything is shown', () => {
		lab.chooseLater(true);
		for (const [ms, until] of [
			[0, 0],
			[24, 0],
			[25, 25],
			[110, 100],
			[224, 200],
			[225, Infinity],
		]) {
			lab.playHead.moveTo(ms!);
			expect([ms, lab.shownUntil]).toEqual([ms, until]);
		}
	});
});

describe('a play head that must not pass a time', () => {
	beforeEach(() => {
		opened('scenario=hello&at=100&later=hidden');
		lab.hideLater(true);
	});

	test.each<[string, () => void]>([
		['a drag', () => lab.playHead.moveTo(lab.endMs)],
		['the End key', () => lab.key({ key: 'End' })],
		['a step', () => lab.step(1)],
		[
			'playing',
			() => {
				lab.playHead.setSpeed(1);
				lab.playHead.play(true);
				lab.playHead.advance(100_000);
			},
		],
		[
			'playing in jumps',
			() => {
				lab.playHead.setSpeed(1);
				lab.playHead.play(true);
				lab.playHead.advance(100_000, 'jumps');
			},
		],
	])('stays there after %s', (_, move) => {
		move();
		expect([lab.playHead.at, lab.playHead.playing, lab.laterHidden]).toEqual([100, false, true]);
	});

	test('goes back, plays again up to there, and then starts from the beginning', () => {
		lab.step(-1);
		expect(lab.playHead.at).toBe(75);
		lab.playHead.setSpeed(1);
		lab.playHead.play(true);
		lab.playHead.advance(100_000);
		expect(lab.playHead.at).toBe(100);
		lab.playHead.play(true);
		expect(lab.playHead.at).toBe(0);
	});

	test('goes where an address leads, and no further', () => {
		lab.open(new URLSearchParams('scenario=fragments&at=60&later=hidden'));
		expect(lab.playHead.at).toBe(60);
		lab.step(1);
		expect(lab.playHead.at).toBe(60);
	});

	test('goes on after its end is let go, and in a scene that the learner chooses', () => {
		lab.hideLater(false);
		lab.step(1);
		expect([lab.playHead.at, lab.laterHidden]).toEqual([125, false]);
		lab.hideLater(true);
		lab.openExample('fragments');
		lab.playHead.moveTo(lab.endMs);
		expect(lab.playHead.at).toBe(lab.endMs);
	});
});

describe('the play head', () => {
	test('stays within the time that there is, also where undo shortens it', () => {
		lab.playHead.moveTo(1e9);
		expect(lab.playHead.at).toBe(lab.endMs);
		lab.playHead.moveTo(-1);
		expect(lab.playHead.at).toBe(0);
		lab.openExample('fragments');
		lab.playHead.moveTo(lab.endMs);
		lab.history.undo();
		expect(lab.playHead.at).toBe(lab.endMs);
		expect(lab.scene?.id).toBe('hello');
	});

	test('steps from event to event, either way, to both ends', () => {
		lab.step(1);
		const times = [lab.playHead.at];
		while (lab.playHead.at < lab.endMs) {
			lab.step(1);
			times.push(lab.playHead.at);
		}
		expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
		const back = [lab.playHead.at];
		while (lab.playHead.at > 0) {
			lab.step(-1);
			back.push(lab.playHead.at);
		}
		expect(back.toReversed().slice(1)).toEqual(times);
	});

	test('steps only through frames, or through one side’s events', () => {
		const stops = (kind: Parameters<typeof lab.playHead.stepThrough>[0]) => {
			lab.playHead.moveTo(0);
			lab.playHead.stepThrough(kind);
			const times: number[] = [];
			while (lab.playHead.at < lab.endMs) {
				lab.step(1);
				times.push(lab.playHead.at);
			}
			return times;
		};
		const all = stops('all');
		for (const kind of ['client', 'server', 'frames'] as const) {
			const some = stops(kind);
			expect(some.length).toBeLessThan(all.length);
			expect(all).toEqual(expect.arrayContaining(some));
		}
	});

	test.each([
		[' ', 0, true],
		['End', 225, false],
		['ArrowRight', 25, false],
	])('the key “%s”', (key, at, playing) => {
		expect(lab.key({ key })).toBe(true);
		expect([lab.playHead.at, lab.playHead.playing]).toEqual([at, playing]);
	});

	test('other keys are not its own', () => {
		expect(lab.key({ key: 'x' })).toBe(false);
	});
});

describe('playing', () => {
	test('goes at the chosen speed, and stops at the end', () => {
		lab.playHead.setSpeed(0.5);
		lab.playHead.play(true);
		lab.playHead.advance(100);
		expect([lab.playHead.at, lab.playHead.playing]).toEqual([50, true]);
		lab.playHead.advance(1000);
		expect([lab.playHead.at, lab.playHead.playing]).toEqual([225, false]);
		lab.playHead.play(true);
		expect(lab.playHead.at).toBe(0);
	});

	test('at reading pace rests at each event, as long as it is told to', () => {
		lab.playHead.play(true);
		const rests: number[] = [];
		for (let frame = 0; frame < 10_000 && lab.playHead.playing; frame++) {
			const before = lab.playHead.at;
			if (lab.playHead.advance(16)) {
				rests.push(lab.playHead.at);
				lab.playHead.restFor(100);
				// 100 ms are seven frames of 16 ms.
				for (let i = 0; i < 7; i++) expect(lab.playHead.advance(16)).toBe(false);
				expect(lab.playHead.at).toBe(rests.at(-1));
			} else expect(lab.playHead.at).toBeGreaterThanOrEqual(before);
		}
		expect(rests).toEqual([25, 50, 75, 100, 125, 150, 175, 200]);
		expect(lab.playHead.at).toBe(lab.endMs);
	});

	test('at reading pace a silence runs for three seconds or more, the longest for six', () => {
		opened('scenario=idle-proxy');
		const { folds } = lab.scale;
		lab.playHead.play(true);
		let inFolds = 0;
		for (let frame = 0; frame < 10_000 && lab.playHead.playing; frame++) {
			const { at } = lab.playHead;
			if (folds.some(({ fromMs, toMs }) => fromMs <= at && at < toMs)) inFolds++;
			lab.playHead.advance(16);
		}
		expect(inFolds * 16).toBeGreaterThan(3_000 * folds.length);
		expect(inFolds * 16).toBeLessThan(6_100 * folds.length);
	});

	test('goes from event to event when the user prefers no motion', () => {
		lab.playHead.setSpeed(0.1);
		lab.playHead.play(true);
		const seen = new Set<number>();
		for (let i = 0; i < 300; i++) {
			lab.playHead.advance(10, 'jumps');
			seen.add(lab.playHead.at);
		}
		expect([...seen]).toEqual([0, 25, 50, 75, 100, 125, 150, 175, 200, 225]);
	});

	test('passes a fold in about a second, and no event in it', () => {
		opened('scenario=idle-proxy');
		const { folds } = lab.scale;
		expect(folds.length).toBeGreaterThan(0);
		lab.playHead.setSpeed(1);
		lab.playHead.play(true);
		let frames = 0;
		while (lab.playHead.playing && frames < 10_000) {
			lab.playHead.advance(16);
			frames++;
		}
		expect(lab.playHead.at).toBe(lab.endMs);
		expect(frames * 16).toBeLessThan(5_000);
	});

	test('stops for a step, for another scene, and for a key to either end', () => {
		for (const stop of [
			() => {
				lab.step(1);
			},
			() => {
				lab.openExample(SCENES[1]!.id);
			},
			() => lab.key({ key: 'Home' }),
		]) {
			lab.playHead.play(true);
			stop();
			expect(lab.playHead.playing).toBe(false);
		}
	});

	test('only speeds that are offered, or the pace of reading', () => {
		lab.playHead.setSpeed(2);
		lab.playHead.setSpeed(7);
		expect(lab.playHead.speed).toBe(2);
		lab.playHead.setSpeed(null);
		expect(lab.playHead.speed).toBe(null);
	});

	test('a chosen speed stays for the next scene', () => {
		lab.playHead.setSpeed(2);
		lab.openExample('hello');
		expect(lab.playHead.speed).toBe(2);
	});
});

describe('a what-if', () => {
	const whatIf = sceneOf('hello')!.whatIfs[0]!;

	test('waits for an answer, then shows its branch from the place where it begins', () => {
		lab.shownScene.ask(whatIf);
		expect(lab.document.branches).toHaveLength(1);
		lab.answer(0);
		expect(lab.shownScene.asked).toEqual({ whatIf, answer: 0 });
		expect(lab.branch.whatIf).toBe(whatIf.id);
		expect(lab.playHead.at).toBe(120);
		lab.playHead.moveTo(130);
		expect(lab.shownScene.narration).toEqual({ type: 'what-if', id: whatIf.id });
	});

	test.each(SCENES.flatMap(({ id, whatIfs }) => whatIfs.map((one) => [id, one.id] as const)))(
		'an address shows %s with %s as following it does',
		(scene, id) => {
			opened(`scenario=${scene}`);
			lab.follow(lab.shownScene.whatIfs.find((one) => one.id === id)!);
			const followed = lab.document;
			opened(`scenario=${scene}&what-if=${id}&at=1`);
			expect([lab.document, lab.playHead.at]).toEqual([followed, 1]);
		},
	);

	test('makes one branch, however often it is followed', () => {
		lab.follow(whatIf);
		lab.toBranch(0);
		lab.follow(whatIf);
		expect(lab.document.branches).toHaveLength(2);
		expect(lab.document.current).toBe(1);
	});

	test('is taken back by one undo, and survives a visit', () => {
		lab.follow(whatIf);
		const saved = lab.save();
		lab.history.undo();
		expect(lab.pristine).toBe(true);
		const other = new ConversationLab();
		expect(other.restore(JSON.parse(JSON.stringify(saved)))).toMatchObject({ leftOut: [] });
		expect(other.branch.whatIf).toBe(whatIf.id);
		expect(other.timeline.entries.length).toBe((lab.history.redo(), lab.timeline.entries.length));
	});
});

test('a selection does not outlive its timeline', () => {
	lab.select(lab.units[3]!);
	expect(lab.selected).toBe(lab.units[3]);
	lab.act({ who: 'server', do: { type: 'ping', text: '' } });
	expect(lab.selected).toBeNull();
	lab.history.undo();
	expect(lab.selected).toBeNull();
});

describe('while the user types', () => {
	const typed = (upMs: number) =>
		typedJson(lab.document, `{ "link": { "upMs": ${String(upMs)} } }`);

	test('the document follows each key, and the diagram waits for the pause', () => {
		const { timeline } = lab;
		lab.build(typed(8), 'build json');
		lab.build(typed(80), 'build json');
		expect(lab.branch.scenario.link.upMs).toBe(80);
		expect([lab.typing, lab.timeline]).toEqual([true, timeline]);
		lab.showTyped();
		expect([lab.typing, lab.timeline.scenario]).toEqual([false, lab.branch.scenario]);
	});

	test('a play head at the end goes to the new end; elsewhere it stays', () => {
		lab.playHead.rest(lab.endMs);
		const { endMs } = lab;
		lab.build(typed(800));
		expect(lab.endMs).toBeGreaterThan(endMs);
		expect([lab.playHead.at, lab.view]).toEqual([lab.endMs, { at: String(lab.endMs) }]);
		lab.playHead.rest(125);
		lab.build(typed(900));
		expect(lab.playHead.at).toBe(125);
	});

	test('undo and any other action take effect at once', () => {
		const { timeline } = lab;
		lab.build(typed(80), 'build json');
		lab.history.undo();
		expect([lab.typing, lab.timeline]).toEqual([false, timeline]);
		lab.history.redo();
		lab.build(typed(90), 'build json');
		lab.act({ who: 'client', do: { type: 'drop' } });
		expect(lab.timeline.scenario).toBe(lab.branch.scenario);
		lab.build(typed(70));
		expect(lab.timeline.scenario.link.upMs).toBe(70);
	});
});
