import { CERTAIN_FROM, FAINT, HEAVY_FADE, HUE_FADE } from "./strips";

/*
 * Four steps from samples to canvas, after docs/methods/rendering.md:
 *
 *   samples --tint--> hue and saturation   once per tile, only under material colours (5 x 5 means, as two passes of 5);
 *                                          in the same way ratio and its certainty, for the picture of the ratio
 *   samples --tone--> y of every pixel in sight, with its tint, its strip and whether it had a signal   per change of the window
 *   y       --finish--> colour             edges, gamma, strip, inversion, colour; without edges the tone step does it at once
 *   colour  --compose--> canvas            the only interpolation: of finished colours, never of samples
 *
 * What a picture does not need is left out by `#ifdef`, not skipped by a branch: drawing without a graphics card runs both
 * sides of a branch, and a grey picture would pay for edges, colours and interpolation it does not show.
 *
 * The first three work on whole pixels of one pyramid level, so no seam between tiles can show. What tone and finish draw lies in
 * rings (ring.ts): `region` leads from a pixel of the texture to one of the level.
 */

const PRECISION = `precision highp float;
precision highp int;
precision highp usampler2D;
`;

/** One triangle that covers the viewport; the scissor box cuts out what is meant. */
export const COVER = `#version 300 es
void main() {
	gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

const SIGNAL = `
uniform usampler2D samples;
// Per energy, x for the first: dark, air, mirror (used where mirrored).
uniform vec2 dark;
uniform vec2 air;
uniform vec2 mirror;

vec2 upright(ivec2 at) {
	vec2 stored = vec2(texelFetch(samples, at, 0).rg);
#ifdef SIGNED
	stored -= 65536.0 * step(32768.0, stored);
#endif
#ifdef MIRRORED
	return mirror - stored;
#else
	return stored;
#endif
}
`;

/** Sums of five neighbours along one axis: per energy, sum of the upright samples plus 65536 each, and how many had a signal. */
export const SUM_ACROSS = `${PRECISION}${SIGNAL}
uniform ivec2 size;
out uvec2 packed;
void main() {
	ivec2 at = ivec2(gl_FragCoord.xy);
	uvec2 sum = uvec2(0u), count = uvec2(0u);
	for (int dx = -2; dx <= 2; dx++) {
		vec2 s = upright(ivec2(clamp(at.x + dx, 0, size.x - 1), at.y));
		bvec2 seen = greaterThan(s, dark);
		uvec2 weight = uvec2(seen);
		sum += weight * uvec2(s + 65536.0);
		count += weight;
	}
	packed = (sum << 3u) | count;
}`;

/** Hue (14 bits, 64 per degree) and saturation (16 bits) of every core pixel; or ratio (from 0.5 to 2) and certainty, 16 bits each. */
export const TINT = `${PRECISION}
uniform usampler2D sums;
uniform ivec2 apron;
uniform vec2 dark;
uniform vec2 air;
uniform int high;
uniform vec3 anchors;
out uint tint;

float ramp(float x, float a, float b) { return clamp((x - a) / (b - a), 0.0, 1.0); }

void main() {
	ivec2 at = ivec2(gl_FragCoord.xy) + apron;
	uvec2 sum = uvec2(0u), count = uvec2(0u);
	for (int dy = -2; dy <= 2; dy++) {
		uvec2 five = texelFetch(sums, ivec2(at.x, at.y + dy), 0).rg;
		sum += five >> 3u;
		count += five & 7u;
	}
	if (count.x == 0u || count.y == 0u) {
		tint = 0u;
		return;
	}
	// The offset leaves as integers, so that no digit of the mean is lost.
	vec2 mean = vec2(ivec2(sum - (count << 16u))) / vec2(count);
	vec2 alpha = -log(max((mean - dark) / (air - dark), vec2(1e-6)));
	float ah = high == 0 ? alpha.x : alpha.y;
	float al = high == 0 ? alpha.y : alpha.x;
	float r = al / ah;
#ifdef RATIO
	float certainty = ramp(ah, 0.05, 0.25) * (1.0 - ramp(ah, 4.5, 6.0));
	tint = (uint(clamp((r - 0.5) / 1.5, 0.0, 1.0) * 65535.0 + 0.5) << 16u) | uint(certainty * 65535.0 + 0.5);
#else
	float hue = r >= anchors.x ? 32.0
		: r >= anchors.y ? 32.0 + 98.0 * (anchors.x - r) / (anchors.x - anchors.y)
		: r >= anchors.z ? 130.0 + 85.0 * (anchors.y - r) / (anchors.y - anchors.z)
		: 215.0;
	float saturation = 0.85 * ramp(ah, 0.05, 0.25) * (1.0 - ramp(ah, 4.5, 6.0));
	tint = (uint(hue * 64.0 + 0.5) << 16u) | uint(saturation * 65535.0 + 0.5);
#endif
}`;

/** What a pixel carries from the tone step to its colour: hue in degrees, saturation, how far it is of the strip shown (1 where all is), starved. */
const COLOURING = `
struct Trait { float hue; float saturation; float member; bool starved; };

uniform float gammaInverse;
uniform ivec2 region;
#ifdef PALETTE
uniform vec3 palette[7];
#endif
#ifdef DIVERGING
uniform vec3 less;
uniform vec3 more;
#endif
#ifdef SAFE_COLOURS
uniform vec3 bases[3];
#endif

vec4 coloured(float y, Trait trait, ivec2 at) {
#ifdef GAMMA
	y = y == 0.0 ? 0.0 : pow(y, gammaInverse);
#endif
#ifdef STRIPPED
	y = mix(1.0 - FAINT_KEPT * (1.0 - y), y, trait.member);
#endif
#ifdef INVERTED
	y = 1.0 - y;
#endif
	vec3 rgb = vec3(y);
#ifdef PALETTE
	rgb = palette[6];
	for (int power = 5; power >= 0; power--) {
		rgb = rgb * y + palette[power];
	}
	rgb = clamp(rgb, 0.0, 1.0);
#endif
#ifdef DIVERGING
	float away = 2.0 * y - 1.0;
	rgb = 1.0 + abs(away) * ((away < 0.0 ? less : more) - 1.0);
#endif
#ifdef COLOURED
#ifdef STRIPPED
	float s = trait.saturation * trait.member;
#else
	float s = trait.saturation;
#endif
#ifdef SAFE_COLOURS
	vec3 base = mix(bases[0], bases[1], clamp((trait.hue - 32.0) / 98.0, 0.0, 1.0));
	base = mix(base, bases[2], clamp((trait.hue - 130.0) / 85.0, 0.0, 1.0));
#else
	float h6 = trait.hue / 60.0;
	vec3 base = clamp(vec3(abs(h6 - 3.0) - 1.0, 2.0 - abs(h6 - 2.0), 2.0 - abs(h6 - 4.0)), 0.0, 1.0);
#endif
	rgb = clamp(y + s * (1.0 - abs(2.0 * y - 1.0)) * (base - 0.5), 0.0, 1.0);
#endif
#ifdef STARVED_SHOWN
	ivec2 p = at + region;
	rgb = trait.starved && ((p.x + p.y) & 7) < 3 ? vec3(0.80, 0.47, 0.65) : rgb;
#endif
	return vec4(floor(255.0 * rgb + 0.5) / 255.0, 1.0);
}
`.replace("FAINT_KEPT", FAINT.toFixed(4));

/** y of every pixel of the region, exact, or (DIRECT: no edges asked for) at once its colour; a coarser tile standing in for a missing one is interpolated, and of a finer one (THINNED) every other sample is taken. */
export const TONE = `${PRECISION}${SIGNAL}${COLOURING}
uniform usampler2D tint;
uniform ivec2 tile;
uniform int apron;
uniform float stride;
uniform float low;
uniform float scale;
#ifdef LOCAL
// Means of the surroundings, the share taken away, the window's centre, and how many pixels of the overview one of the region is.
uniform highp sampler2D around;
uniform ivec2 aroundSize;
uniform float localContrast;
uniform float centre;
uniform float aroundStep;
float taken;
#endif
#ifdef CLASSED
uniform vec2 band;
#endif
#ifdef HEAVY
uniform float heavyFrom;
#endif
#ifdef DIRECT
out vec4 colour;
#else
out uvec2 toned;
#endif

#ifdef SECOND
#define OF(pair) (pair).y
#else
#define OF(pair) (pair).x
#endif

float tone(vec2 both) {
	float s = OF(both);
	float t = (s - OF(dark)) / (OF(air) - OF(dark));
#ifdef LOGARITHMIC
	float v = -log(max(t, 1e-6));
#else
	float v = t;
#endif
#ifdef LOCAL
	v -= taken;
#endif
#ifdef LOGARITHMIC
	float y = 1.0 - clamp((v - low) * scale, 0.0, 1.0);
#else
	float y = clamp((v - low) * scale, 0.0, 1.0);
#endif
#ifdef MASKS
	return s <= OF(dark) ? 0.0 : y;
#else
	return y;
#endif
}

#ifdef LOCAL
float aroundAt(ivec2 p) { return texelFetch(around, clamp(p, ivec2(0), aroundSize - 1), 0).r; }

float takenAt(ivec2 at) {
	vec2 from = (vec2(at) + 0.5) * aroundStep - 0.5;
	ivec2 p = ivec2(floor(from));
	vec2 f = from - vec2(p);
	float above = mix(aroundAt(p), aroundAt(p + ivec2(1, 0)), f.x);
	float below = mix(aroundAt(p + ivec2(0, 1)), aroundAt(p + ivec2(1, 1)), f.x);
	return localContrast * (mix(above, below, f.y) - centre);
}
#endif

#ifdef HEAVY
float heavyOf(vec2 both) {
	float s = OF(both);
	float t = (s - OF(dark)) / (OF(air) - OF(dark));
	float h = clamp((-log(max(t, 1e-6)) - heavyFrom) / HEAVY_OVER + 0.5, 0.0, 1.0);
#ifdef MASKS
	return s <= OF(dark) ? 1.0 : h;
#else
	return h;
#endif
}
#endif

void main() {
	ivec2 at = ivec2(gl_FragCoord.xy) + region;
#ifdef LOCAL
	taken = takenAt(at);
#endif
#if defined(STANDING_IN) || defined(THINNED)
	vec2 exact = (vec2(at) + 0.5) * stride - vec2(tile);
	ivec2 core = ivec2(floor(exact));
#else
	ivec2 core = at - tile;
#endif
	vec2 nearest = upright(core + apron);
#ifdef RATIO
	uint packed = texelFetch(tint, core, 0).r;
	float r = 0.5 + 1.5 * float(packed >> 16u) / 65535.0;
	float y = 0.5 + (clamp((r - low) * scale, 0.0, 1.0) - 0.5) * float(packed & 65535u) / 65535.0;
#ifdef MASKS
	y = any(lessThanEqual(nearest, dark)) ? 0.0 : y;
#endif
#elif defined(STANDING_IN)
	vec2 from = exact - 0.5 + float(apron);
	ivec2 p = ivec2(floor(from));
	vec2 f = from - vec2(p);
	float above = mix(tone(upright(p)), tone(upright(p + ivec2(1, 0))), f.x);
	float below = mix(tone(upright(p + ivec2(0, 1))), tone(upright(p + ivec2(1, 1))), f.x);
	float y = mix(above, below, f.y);
#else
	float y = tone(nearest);
#endif
	Trait trait = Trait(0.0, 0.0, 1.0, false);
#ifdef MASKS
	trait.starved = OF(nearest) <= OF(dark);
#endif
#ifdef TINTED
	uint tinted = texelFetch(tint, core, 0).r;
	trait.hue = float(tinted >> 16u) / 64.0;
	trait.saturation = float(tinted & 65535u) / 65535.0;
#endif
#ifdef CLASSED
	vec2 inside = clamp((vec2(trait.hue, band.y) - vec2(band.x, trait.hue) + HUE_OVER) / (2.0 * HUE_OVER), 0.0, 1.0);
	trait.member = min(inside.x, inside.y) * clamp(trait.saturation / CERTAIN_OVER, 0.0, 1.0);
#endif
#ifdef HEAVY
	trait.member = heavyOf(nearest);
#endif
#ifdef DIRECT
	colour = coloured(y, trait, ivec2(gl_FragCoord.xy));
#else
	// 12 bits of hue (16 per degree), 10 of saturation, 8 of the strip, starved, present.
	uint more = 1u | (trait.starved ? 2u : 0u);
	more |= uint(trait.member * 255.0 + 0.5) << 2u;
	more |= uint(trait.saturation * 1023.0 + 0.5) << 10u;
	more |= uint(trait.hue * 16.0 + 0.5) << 20u;
	toned = uvec2(floatBitsToUint(y), more);
#endif
}`
	.replace("HEAVY_OVER", HEAVY_FADE.toFixed(4))
	.replaceAll("HUE_OVER", HUE_FADE.toFixed(4))
	.replace("CERTAIN_OVER", CERTAIN_FROM.toFixed(4));

/** Edges, then the colour; alpha 0 where no tile has come yet. `region` is what leads from the ring's pixels to the level's. */
export const FINISH = `${PRECISION}${COLOURING}
uniform usampler2D toned;
// The region in sight, half-open, and its ring: the level pixel at its start, its size.
uniform ivec2 low;
uniform ivec2 high;
uniform ivec2 base;
uniform ivec2 ring;
uniform float edges;
out vec4 colour;

ivec2 inRing(ivec2 p) {
	ivec2 q = clamp(p, low, high - 1) - base;
	return q - ring * ivec2(greaterThanEqual(q, ring));
}

float toneAt(ivec2 p, float otherwise) {
	uvec2 found = texelFetch(toned, inRing(p), 0).rg;
	return (found.g & 1u) == 0u ? otherwise : uintBitsToFloat(found.r);
}

void main() {
	ivec2 at = ivec2(gl_FragCoord.xy);
	ivec2 p = at + region;
	uvec2 found = texelFetch(toned, inRing(p), 0).rg;
	float y = uintBitsToFloat(found.r);
	float blurred = 4.0 * y
		+ 2.0 * (toneAt(p + ivec2(-1, 0), y) + toneAt(p + ivec2(1, 0), y) + toneAt(p + ivec2(0, -1), y) + toneAt(p + ivec2(0, 1), y))
		+ toneAt(p + ivec2(-1, -1), y) + toneAt(p + ivec2(1, -1), y) + toneAt(p + ivec2(-1, 1), y) + toneAt(p + ivec2(1, 1), y);
	y = clamp(y + edges * (y - blurred / 16.0), 0.0, 1.0);
	uint g = found.g;
	Trait trait = Trait(
		float(g >> 20u) / 16.0, float((g >> 10u) & 1023u) / 1023.0, float((g >> 2u) & 255u) / 255.0, (g & 2u) != 0u);
	colour = (g & 1u) == 0u ? vec4(0.0) : coloured(y, trait, at);
}`;

/** The region onto the canvas; beside the image, and where nothing has come yet, the ground. */
export const COMPOSE = `${PRECISION}
uniform sampler2D finished;
// Of the region in sight, and of the ring it lies in; and where in the ring it begins.
uniform vec2 size;
uniform vec2 ring;
uniform vec2 start;
// The top left corner of the place drawn into, in the canvas counted from below.
uniform vec2 corner;
uniform float texelsPerCanvasPx;
uniform vec2 origin;
uniform vec3 ground;
out vec4 colour;
void main() {
	vec2 canvas = vec2(gl_FragCoord.x - corner.x, corner.y - gl_FragCoord.y);
	vec2 at = canvas * texelsPerCanvasPx + origin;
	vec4 found = texture(finished, (clamp(at, vec2(0.5), size - 0.5) + start) / ring);
	bool beside = any(lessThan(at, vec2(0.0))) || any(greaterThan(at, size));
	colour = vec4(beside ? ground : mix(ground, found.rgb, found.a), 1.0);
}`;
