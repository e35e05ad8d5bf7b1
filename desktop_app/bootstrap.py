"""Composition root: builds the adapters, the engine, the flow and a front end; the only module that knows them all."""
