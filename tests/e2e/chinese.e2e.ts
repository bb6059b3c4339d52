// A full-width mark contains its space: no other space follows it, wherever sentences of two sources meet.
import { expect, follow, opened, test, visit } from './watched.ts';

/** Addresses with what comes last there. */
const PAGES = [
	['#/accept-key?key=abc&', '比如返回 400'],
	['#/compare?clients=x&poll=20&server=100&link=1000&', '每秒多积压'],
	['#/doctor/idle-timeout?', '哪一侧'],
	['#/frame?example=rfc-binary-256&', '之后的两个字节里'],
	['#/learn?', '课程可以使用的全部事实'],
	['#/learn/accept-key/forged?', '演示模式下'],
	['#/learn/masking/teacher?', '你的帧没有违反规则'],
	['#/learn/closing/worksheet?answers=1&', '浏览器已经停止读取'],
] as const;

test('in Chinese no space follows a full-width mark', { tag: '@one-browser' }, async ({ page }) => {
	for (const [address, last] of PAGES) {
		await (opened(page) ? follow : visit)(page, `${address}lang=zh-CN`);
		const main = page.locator('body');
		await expect(main, address).toContainText(last);
		const spaces = (await main.innerText()).match(
			/.{0,12}[。！？；：，、][ \u00a0]+[\p{Script=Han}“].{0,12}/gu,
		);
		expect(spaces, address).toBeNull();
	}
});
