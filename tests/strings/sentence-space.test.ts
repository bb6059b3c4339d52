import { expect, test } from 'vitest';
import { joinSentences, sentenceSpace } from '../../src/strings/sentence-space.ts';

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
