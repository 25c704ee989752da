/*
 * Four steps from samples to canvas, after docs/methods/rendering.md:
 *
 *   samples --tint--> hue and saturation   once per tile, only under material colours (5 x 5 means, as two passes of 5)
 *   samples --tone--> y of every pixel in sight, with its tint and whether it had a signal   per change of the window
 *   y       --finish--> colour             edges, gamma, inversion, material colour
 *   colour  --compose--> canvas            the only interpolation: of finished colours, never of samples
 *
 * The first three work on whole pixels of one pyramid level, so no seam between tiles can show.
 */

const VERSION = `#version 300 es
precision highp float;
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
uniform bool isSigned;
uniform bool masks;
// Per energy, x for the first: dark, air, mirror (used where mirrored).
uniform vec2 dark;
uniform vec2 air;
uniform bool mirrored;
uniform vec2 mirror;

vec2 upright(ivec2 at) {
	vec2 stored = vec2(texelFetch(samples, at, 0).rg);
	if (isSigned) stored -= 65536.0 * step(32768.0, stored);
	return mirrored ? mirror - stored : stored;
}
`;

/** Sums of five neighbours along one axis: per energy, sum of the upright samples plus 65536 each, and how many had a signal. */
export const SUM_ACROSS = `${VERSION}${SIGNAL}
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

/** Hue (14 bits, 64 per degree) and saturation (16 bits) of every core pixel. */
export const TINT = `${VERSION}
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
	float hue = r >= anchors.x ? 32.0
		: r >= anchors.y ? 32.0 + 98.0 * (anchors.x - r) / (anchors.x - anchors.y)
		: r >= anchors.z ? 130.0 + 85.0 * (anchors.y - r) / (anchors.y - anchors.z)
		: 215.0;
	float saturation = 0.85 * ramp(ah, 0.05, 0.25) * (1.0 - ramp(ah, 4.5, 6.0));
	tint = (uint(hue * 64.0 + 0.5) << 16u) | uint(saturation * 65535.0 + 0.5);
}`;

/** y of every pixel of the region, exact; a coarser tile standing in for a missing one is interpolated. */
export const TONE = `${VERSION}${SIGNAL}
uniform usampler2D tint;
uniform bool tinted;
uniform ivec2 region;
uniform ivec2 tile;
uniform int apron;
uniform float stride;
uniform int energy;
uniform bool logarithmic;
uniform float low;
uniform float width;
out uvec2 toned;

float tone(ivec2 at) {
	vec2 both = upright(at);
	float s = energy == 0 ? both.x : both.y;
	float d = energy == 0 ? dark.x : dark.y;
	if (masks && s <= d) return 0.0;
	float t = (s - d) / ((energy == 0 ? air.x : air.y) - d);
	float u = clamp(((logarithmic ? -log(max(t, 1e-6)) : t) - low) / width, 0.0, 1.0);
	return logarithmic ? 1.0 - u : u;
}

void main() {
	ivec2 at = ivec2(gl_FragCoord.xy) + region;
	ivec2 core;
	float y;
	if (stride == 1.0) {
		core = at - tile;
		y = tone(core + apron);
	} else {
		vec2 exact = (vec2(at) + 0.5) * stride - vec2(tile);
		core = ivec2(floor(exact));
		vec2 from = exact - 0.5 + float(apron);
		ivec2 p = ivec2(floor(from));
		vec2 f = from - vec2(p);
		y = mix(mix(tone(p), tone(p + ivec2(1, 0)), f.x), mix(tone(p + ivec2(0, 1)), tone(p + ivec2(1, 1)), f.x), f.y);
	}
	vec2 nearest = upright(core + apron);
	bool starved = masks && (energy == 0 ? nearest.x <= dark.x : nearest.y <= dark.y);
	uint colour = tinted ? texelFetch(tint, core, 0).r : 0u;
	toned = uvec2(floatBitsToUint(y), (colour << 2u) | (starved ? 2u : 0u) | 1u);
}`;

/** Edges, gamma, inversion and material colour; alpha 0 where no tile has come yet. */
export const FINISH = `${VERSION}
uniform usampler2D toned;
uniform ivec2 size;
uniform float edges;
uniform float gammaInverse;
uniform bool inverted;
uniform bool coloured;
uniform bool starvedShown;
uniform ivec2 region;
out vec4 colour;

float toneAt(ivec2 at, float otherwise) {
	uvec2 found = texelFetch(toned, clamp(at, ivec2(0), size - 1), 0).rg;
	return (found.g & 1u) == 0u ? otherwise : uintBitsToFloat(found.r);
}

void main() {
	ivec2 at = ivec2(gl_FragCoord.xy);
	uvec2 found = texelFetch(toned, at, 0).rg;
	if ((found.g & 1u) == 0u) {
		colour = vec4(0.0);
		return;
	}
	float y = uintBitsToFloat(found.r);
	if (edges > 0.0) {
		float blurred = 4.0 * y
			+ 2.0 * (toneAt(at + ivec2(-1, 0), y) + toneAt(at + ivec2(1, 0), y) + toneAt(at + ivec2(0, -1), y) + toneAt(at + ivec2(0, 1), y))
			+ toneAt(at + ivec2(-1, -1), y) + toneAt(at + ivec2(1, -1), y) + toneAt(at + ivec2(-1, 1), y) + toneAt(at + ivec2(1, 1), y);
		y = clamp(y + edges * (y - blurred / 16.0), 0.0, 1.0);
	}
	float g = gammaInverse == 1.0 || y == 0.0 ? y : pow(y, gammaInverse);
	float l = inverted ? 1.0 - g : g;
	vec3 rgb = vec3(l);
	if (coloured) {
		float h6 = float(found.g >> 18u) / 3840.0;
		float s = float((found.g >> 2u) & 65535u) / 65535.0;
		vec3 base = clamp(vec3(abs(h6 - 3.0) - 1.0, 2.0 - abs(h6 - 2.0), 2.0 - abs(h6 - 4.0)), 0.0, 1.0);
		rgb = l + s * (1.0 - abs(2.0 * l - 1.0)) * (base - 0.5);
	}
	if (starvedShown && (found.g & 2u) != 0u) {
		ivec2 p = at + region;
		rgb = ((p.x + p.y) & 7) < 3 ? vec3(0.80, 0.47, 0.65) : rgb;
	}
	colour = vec4(floor(255.0 * clamp(rgb, 0.0, 1.0) + 0.5) / 255.0, 1.0);
}`;

/** The region onto the canvas; beside the image, and where nothing has come yet, the ground. */
export const COMPOSE = `${VERSION}
uniform sampler2D finished;
uniform vec2 size;
uniform vec2 textureSize2;
uniform float canvasHeight;
uniform float texelsPerCanvasPx;
uniform vec2 origin;
uniform vec3 ground;
out vec4 colour;
void main() {
	vec2 canvas = vec2(gl_FragCoord.x, canvasHeight - gl_FragCoord.y);
	vec2 at = canvas * texelsPerCanvasPx + origin;
	if (any(lessThan(at, vec2(0.0))) || any(greaterThan(at, size))) {
		colour = vec4(ground, 1.0);
		return;
	}
	vec4 found = texture(finished, clamp(at, vec2(0.5), size - 0.5) / textureSize2);
	colour = vec4(mix(ground, found.rgb, found.a), 1.0);
}`;
