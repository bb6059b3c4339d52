import { expect, test } from 'vitest';
import { joinLines, joinSentences, sentenceSpace } from '../../src/strings/sentence-space.ts';

test.each([
	['It is right.', ' '],
	['Whose side:', ' '],
	['没有问题。', ''],
	['哪一侧：', ''],
	['对吗？', ''],
	['426（需要升级）', ' '],
	['`8a 00`', ' '],
	['', ' '],
])('after “%s” comes “%s”', (before, space) => {
	expect(sentenceSpace(before)).toBe(space);
});

test('sentences are joined as their language does it', () => {
	expect(joinSentences(['You said 2.', 'It is 3.'])).toBe('You said 2. It is 3.');
	expect(joinSentences(['你的预测：2。', '实际结果：3。'])).toBe('你的预测：2。实际结果：3。');
	expect(joinSentences(['One.'])).toBe('One.');
	expect(joinSentences([])).toBe('');
});

test.each([
	['第一句。\n第二句：\n对吗？\n', '第一句。第二句：对吗？'],
	['第一句\n第二句', '第一句\n第二句'],
	['\n第一句。\n\n第二句', '\n第一句。\n第二句'],
	['It is right.\nIt is 3.', 'It is right.\nIt is 3.'],
])('the lines of %j are joined as %j', (paragraph, joined) => {
	expect(joinLines(paragraph)).toBe(joined);
});
