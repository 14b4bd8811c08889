/** Floor 3: diagrams in PlantUML as SVG, at build time. Only here is PlantUML known. */
package hood.block.diagram;
