// Tells the lab beside the Guide what to hide, where the pins are, and what the learner does by hand.
import { untrack } from 'svelte';
import type { Lab } from '../../../lab/lab.ts';
import type { GuideModel } from './guide-model.svelte.ts';
import type { LabParts } from '../lesson-step.ts';

export interface GuidedLab {
	readonly lab: Lab;
	readonly pins: readonly string[];
	readonly onhide: (parts: LabParts | null) => void;
}

/** Tells the lab what holds for the step of the model; when the Guide goes, nothing holds any more. */
export function guideLab(model: GuideModel, guided: () => GuidedLab): void {
	$effect(() => {
		// When the Guide goes, its properties may already name another lab. What ends comes before what holds for
		// the next lab, so this effect stands first.
		const { lab, pins, onhide } = guided();
		lab.showPins?.(pins);
		return () => {
			onhide(null);
			lab.hideLater?.(false);
			setByHand(lab, false);
			lab.showPins?.([]);
		};
	});
	$effect(() => {
		const { lab, onhide } = guided();
		const { hidesLater, hidden } = model;
		onhide(hidden);
		untrack(() => lab.hideLater?.(hidesLater));
	});
	$effect(() => {
		const { lab } = guided();
		const { byHand } = model;
		untrack(() => setByHand(lab, byHand));
	});
}

/** Tells a lab that can mask and unmask whether it must not. */
function setByHand(lab: Lab, byHand: boolean): void {
	if (lab.byHand !== undefined) lab.byHand = byHand;
}
