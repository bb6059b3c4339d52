// A lab that throws an error where its text requests it.
import type { Parameters } from '../../src/lab/lab.ts';
import { FakeLab } from './fake-lab.ts';

export class ThrowingLab extends FakeLab {
	readonly length: number = $derived.by(() => {
		if (this.text === 'derived') throw new Error('thrown by a derived value');
		return this.text.length;
	});

	constructor() {
		super();
		if (ThrowingLab.broken) throw new Error('thrown by the lab');
	}

	/** Is true if no new lab of this class can begin. */
	static broken = false;

	override get view(): Parameters {
		if (this.text === 'view') throw new Error('thrown by the view');
		return super.view;
	}
	override get parameters(): Parameters | null {
		if (this.text === 'parameters') throw new Error('thrown by the parameters');
		return super.parameters;
	}
	override save(): string {
		if (this.text === 'save') throw new Error('thrown by saving');
		return super.save();
	}
}
