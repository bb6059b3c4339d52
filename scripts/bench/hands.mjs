// Performs the inputs of the benchmark with real mouse and keyboard events.

/** Lists the DOM events of each kind of input. */
export const EVENTS = {
	click: ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'],
	type: ['keydown', 'keypress', 'beforeinput', 'textInput', 'input'],
	keys: ['keydown', 'keypress', 'beforeinput', 'input'],
	wheel: ['scroll'],
};

/**
 * Returns the functions that perform an action: `begin` and `end` run once, `act(i)` runs each time. `aim`
 * moves the pointer beforehand and is not measured. A wheel changes its direction after every `turnAt` steps.
 */
export function doing({ do: what, at }, page, target, turnAt) {
	const middle = async () => {
		const box = await target.boundingBox();
		if (!box) throw new Error('the element went away');
		const size = page.viewportSize();
		// A long text extends beyond the window.
		return {
			x: box.x + Math.min(box.width, size.width - box.x) / 2,
			y: Math.max(box.y, 0) + Math.min(box.height, size.height - Math.max(box.y, 0)) / 2,
		};
	};
	const focus = async () => {
		await target.focus();
		if (at) await page.keyboard.press(at === 'end' ? 'Control+End' : 'Control+Home');
	};
	if (what.click) {
		return {
			kind: 'click',
			begin: async () => {},
			async aim() {
				const { x, y } = await middle();
				await page.mouse.move(x, y);
			},
			async act() {
				await page.mouse.down();
				await page.mouse.up();
			},
		};
	}
	if (what.wheel) {
		return {
			kind: 'wheel',
			async begin() {
				const { x, y } = await middle();
				await page.mouse.move(x, y);
			},
			// The wheel moves down for half of the steps and then up, so that it never stays at one end.
			act: (i) => page.mouse.wheel(0, i % (2 * turnAt) < turnAt ? what.wheel : -what.wheel),
		};
	}
	if (what.keys) return pressing(what.keys, page, focus);
	return {
		kind: 'type',
		begin: focus,
		act: (i) => page.keyboard.press(what.type[i % what.type.length]),
	};
}

/**
 * Presses the keys one after another. A person holds Control before the letter, and the page answers to the letter, so
 * the events and the frame of Control itself are not measured. All keys have the modifiers of the first.
 */
function pressing(keys, page, focus) {
	const modifiers = keys[0].split('+').slice(0, -1);
	return {
		kind: 'keys',
		async begin() {
			await focus();
			for (const key of modifiers) await page.keyboard.down(key);
		},
		act: (i) => page.keyboard.press(keys[i % keys.length].split('+').at(-1)),
		async end() {
			for (const key of modifiers) await page.keyboard.up(key);
		},
	};
}
